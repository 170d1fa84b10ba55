import type { Person } from '#domain/preferences.ts';
import { localDate, type LocalDate } from '#domain/time.ts';
import { dateWords, dayAfter, type DailySummary } from '#reports/daily-summary.ts';
import { hrefOf } from '../route.ts';
import styles from './day.module.css';
import { neighbours } from './day-data.ts';
import { words } from './words.ts';

interface Props {
  readonly person: Person;
  readonly date: LocalDate;
  readonly view: DailySummary;
  readonly days: readonly LocalDate[];
  readonly latest: LocalDate | undefined;
  readonly goTo: (date: LocalDate) => void;
}

const dayHref = (date: LocalDate) => hrefOf({ page: 'day', date });

const Arrow = ({ way }: { readonly way: 'back' | 'on' }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={way === 'back' ? 'M12 4l-6 6 6 6' : 'M8 4l6 6-6 6'} class={styles.arrow} />
  </svg>
);

/** The date, its arrows and the ways to another day: always in the same place. */
export function DayHeader({ person, date, view, days, latest, goTo }: Props) {
  return (
    <header class={styles.header}>
      <nav class={styles.days} aria-label={words.pick}>
        <a href={dayHref(dayAfter(date, -1))} class={styles.step} aria-label={words.previous}>
          <Arrow way="back" />
        </a>
        <a href={dayHref(dayAfter(date, 1))} class={styles.step} aria-label={words.next}>
          <Arrow way="on" />
        </a>
        <h1 class={styles.title}>
          <span class={styles.long}>{dateWords(date, 'long')}</span>
          <span class={styles.short}>{dateWords(date, 'short')}</span>
        </h1>
      </nav>
      <div class={styles.tools}>
        <DatePicker date={date} goTo={goTo} />
        {latest !== undefined && latest !== date && (
          <a class={styles.tool} href={dayHref(latest)}>
            {words.latest}
          </a>
        )}
        <button type="button" class={styles.tool} onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <p class={styles.facts}>
        <HeaderFacts person={person} view={view} />
        <Skips date={date} days={days} />
      </p>
    </header>
  );
}

function DatePicker({ date, goTo }: Pick<Props, 'date' | 'goTo'>) {
  const onChange = (event: Event) => {
    const { value } = event.currentTarget instanceof HTMLInputElement ? event.currentTarget : {};
    if (value) goTo(localDate(value));
  };
  return (
    <input
      type="date"
      class={styles.picker}
      value={date}
      aria-label={words.pick}
      onChange={onChange}
    />
  );
}

function HeaderFacts({ person, view }: Pick<Props, 'person' | 'view'>) {
  const { unit, target, zone, devices } = view.header;
  const at = view.span.end;
  const parts = [...(person.demo ? [words.demo] : []), unit, `${words.target} ${target}`, zone];
  return (
    <>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {devices.map(({ key, name, tail }) => (
        <a
          key={key}
          href={hrefOf({ page: 'device-settings', device: key, at })}
          title={words.setTo}
        >
          {`${name} …${tail}`}
        </a>
      ))}
    </>
  );
}

/** Over days without anything to the nearest with something, where the arrows would not do. */
function Skips({ date, days }: Pick<Props, 'date' | 'days'>) {
  const { before, after } = neighbours(days, date);
  const far = (day: LocalDate | undefined, by: number) =>
    day !== undefined && day !== dayAfter(date, by) ? day : undefined;
  const [earlier, later] = [far(before, -1), far(after, 1)];
  return (
    <>
      {earlier && (
        <a href={dayHref(earlier)} title={words.earlier} class={styles.skip}>
          ← {dateWords(earlier, 'short')}
        </a>
      )}
      {later && (
        <a href={dayHref(later)} title={words.later} class={styles.skip}>
          {dateWords(later, 'short')} →
        </a>
      )}
    </>
  );
}
