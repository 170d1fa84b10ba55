import { printedText } from '#app/report/printed.ts';
import { isOfField, type State } from './opening.ts';
import styles from './viewer.module.css';
import { say } from './words.ts';

/** What came of opening a file or a link, beside what is wrong with a field. */
export function Outcome({ state }: { readonly state: State }) {
  if (state.is === 'working')
    return <progress class={styles.progress} value={state.done} aria-label={say('open.working')} />;
  if (state.is === 'waiting' || (state.is === 'wrong' && isOfField(state.what))) return null;
  return (
    <p role="alert" class={styles.wrong}>
      {state.is === 'expired'
        ? say('wrong.expired', { until: printedText(state.until) })
        : say(`wrong.${state.what}`, { place: state.place ?? '' })}
    </p>
  );
}
