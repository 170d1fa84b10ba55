import type { LocalDate } from '#domain/time.ts';
import { dateWords } from '#reports/daily-summary.ts';
import { failureText } from '../failures.ts';
import { hrefOf } from '../route.ts';
import { type LoadedDay, neighbours } from './day-data.ts';
import styles from './day.module.css';
import { say } from './late-words.ts';

/** On a day without anything: where there is something. */
export function Nothing({
  date,
  days,
}: {
  readonly date: LocalDate;
  readonly days: readonly LocalDate[];
}) {
  const { before, after } = neighbours(days, date);
  const near = [before, after].filter((day) => day !== undefined);
  return (
    <div class={styles.said}>
      <p>{say('nothing')}</p>
      {near.length === 0 && <p>{say('nothingAtAll')}</p>}
      <p class={styles.near}>
        {near.map((day) => (
          <a key={day} href={hrefOf({ page: 'day', date: day })}>
            {day < date ? `← ${dateWords(day, 'short')}` : `${dateWords(day, 'short')} →`}
          </a>
        ))}
      </p>
    </div>
  );
}

interface Trouble {
  readonly failure: NonNullable<LoadedDay['failure']>;
  readonly onRetry: () => void;
}

/** What happened, what is safe, what to do. */
export const Wrong = ({ failure, onRetry }: Trouble) => (
  <div class={styles.said} role="alert">
    <p>
      <b>{say('wrong')}</b> {failureText(failure.code).title}.
    </p>
    <p>
      {say('safe')} {failureText(failure.code).next}
    </p>
    <p class={styles.near}>
      <button type="button" onClick={onRetry}>
        {say('retry')}
      </button>
    </p>
  </div>
);
