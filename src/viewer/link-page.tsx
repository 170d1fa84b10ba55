import { useEffect } from 'preact/hooks';
import { Brand } from './brand.tsx';
import { link } from './link.ts';
import { useOpening } from './opening.ts';
import { Outcome } from './outcome.tsx';
import styles from './viewer.module.css';
import { say } from './words.ts';

/** What comes of a link: nothing is to be done but to wait, or to read why it brings nothing. */
export function LinkPage({ text }: { readonly text: string }) {
  const { state, follow } = useOpening();
  useEffect(() => follow(text), [text]);
  const isWrong = state.value.is === 'wrong' || state.value.is === 'expired';
  return (
    <main class={styles.opening}>
      <Brand />
      <h1>{say('open.title')}</h1>
      {!isWrong && <p>{say('open.link')}</p>}
      <Outcome state={state.value} />
      {isWrong && (
        <p>
          <button type="button" onClick={() => (link.value = undefined)}>
            {say('open.instead')}
          </button>
        </p>
      )}
      <p class={`quiet ${styles.keeps}`}>{say('open.keeps')}</p>
    </main>
  );
}
