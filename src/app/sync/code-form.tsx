import { useSignal } from '@preact/signals';
import { Labelled } from '#app/labelled.tsx';
import { QrCode } from '#app/qr-code.tsx';
import page from '#app/style/page.module.css';
import type { PrintedCode } from '#actions/sync-shut-out.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly code: PrintedCode;
  /** What the button says that goes on with it, and what comes of it. */
  readonly button: string;
  readonly then: string;
  /** Goes on if this is the code; false where it is not. */
  readonly onTyped: (typed: string) => Promise<boolean>;
}

/** A code to keep on paper, and a field for typing it from there. */
export function CodeForm({ code, button, then, onTyped }: Props) {
  const typed = useSignal('');
  const isWrong = useSignal(false);
  const { state, run } = useTrying();
  const finish = () =>
    run(async () => {
      isWrong.value = !(await onTyped(typed.value));
    });
  const isWorking = state.value === 'working';
  return (
    <>
      <h2>{say('code.title')}</h2>
      <p>{say('code.text')}</p>
      <Paper code={code} />
      <div class={page.actions}>
        <button type="button" onClick={() => print()}>
          {say('code.print')}
        </button>
      </div>
      <div class={styles.fields}>
        <Labelled
          label={say('code.typed')}
          hint={`${say('code.typed.hint')} ${then}`}
          wrong={isWrong.value && say('code.wrong')}
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={typed.value}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              onInput={({ currentTarget }) => {
                typed.value = currentTarget.value;
                isWrong.value = false;
              }}
            />
          )}
        </Labelled>
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={finish}>
          {isWorking ? say('code.working') : button}
        </button>
      </div>
      <output>{triedText(state.value)}</output>
    </>
  );
}

/** In groups that can be copied by hand, and as a picture. */
const Paper = ({ code: { identity, groups } }: { readonly code: PrintedCode }) => (
  <div class={styles.paper}>
    <p class={styles.code}>
      {groups.map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </p>
    <div class={styles.qr}>
      <QrCode text={identity} label={say('code.qr')} />
    </div>
  </div>
);
