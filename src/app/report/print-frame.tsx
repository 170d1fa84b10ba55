import { person } from '#app/state.ts';
import { windowText } from './dates.ts';
import { printedText } from './printed.ts';
import type { Window } from './report.ts';
import styles from './report.module.css';
import { say } from './words.ts';

interface Props {
  readonly title: string;
  readonly window: Window;
  readonly facts: readonly string[];
}

/** Whose report, of which days, and by which rules: the head of the first sheet. */
export const PrintHead = ({ title, window, facts }: Props) => (
  <div class={styles.printHead} aria-hidden="true">
    <p class={styles.who}>
      <b>{person.value?.name}</b>
      <b>
        {title} · {windowText(window)}
      </b>
    </p>
    <p class={styles.rules}>{facts.join(' · ')}</p>
  </div>
);

export const PrintFoot = () => (
  <p class={styles.printFoot} aria-hidden="true">
    <span>Basalt</span>
    <span>{say('not-for-dosing')}</span>
    <span>{say('printed', { when: printedText(Date.now()) })}</span>
  </p>
);
