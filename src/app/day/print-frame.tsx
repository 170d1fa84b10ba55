import type { Person } from '#domain/preferences.ts';
import { type DailySummary, withTail } from '#reports/daily-summary.ts';
import { printedText } from '../report/printed.ts';
import styles from './print.module.css';
import { say } from './words.ts';

interface Props {
  readonly person: Person;
  readonly view: DailySummary;
}

/** Whose day, which day, and by which rules: the head of the sheet. */
export function PrintHead({ person, view }: Props) {
  const { title, unit, target, zone, devices } = view.header;
  const facts = [
    unit,
    say('target', { range: target }),
    zone,
    ...devices.map(({ name, tail }) => withTail(name, tail)),
  ];
  return (
    <div class={styles.head} aria-hidden="true">
      <p class={styles.who}>
        <b>{person.name}</b>
        <b>{title}</b>
      </p>
      <p class={styles.rules}>{facts.join(' · ')}</p>
    </div>
  );
}

/** The moment it is printed: also of a copy, whose days end when it was made. */
export function PrintFoot() {
  return (
    <p class={styles.foot} aria-hidden="true">
      <span>{`Basalt · ${say('title')}`}</span>
      <span>{say('notForDosing')}</span>
      <span>{say('printed', { when: printedText(Date.now()) })}</span>
    </p>
  );
}
