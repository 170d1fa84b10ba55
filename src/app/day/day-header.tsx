import type { Person } from '#domain/preferences.ts';
import { localDate, type LocalDate } from '#domain/time.ts';
import { dateWords, dayAfter, type DailySummary, withTail } from '#reports/daily-summary.ts';
import { hrefOf } from '../route.ts';
import head from '#app/style/header.module.css';
import { Steps } from '../steps.tsx';
import styles from './day.module.css';
import { neighbours } from './day-data.ts';
import { say } from './words.ts';

interface Props {
  readonly person: Person;
  readonly date: LocalDate;
  readonly view: DailySummary;
  readonly days: readonly LocalDate[];
  readonly latest: LocalDate | undefined;
  readonly goTo: (date: LocalDate) => void;
  /** Absent for somebody else's copy of a day: its devices have no page either. */
  readonly onAdd?: () => void;
}

const dayHref = (date: LocalDate) => hrefOf({ page: 'day', date });

/** The date, its arrows and the ways to another day: always in the same place. */
export function DayHeader({ person, date, view, days, latest, goTo, onAdd }: Props) {
  return (
    <header class={head.header}>
      <Steps
        label={say('pick')}
        before={{ href: dayHref(dayAfter(date, -1)), label: say('previous') }}
        after={{ href: dayHref(dayAfter(date, 1)), label: say('next') }}
      >
        <h1 class={`${head.title} ${styles.title}`}>
          <span class={styles.long}>{dateWords(date, 'long')}</span>
          <span class={styles.short}>{dateWords(date, 'short')}</span>
        </h1>
      </Steps>
      <div class={head.tools}>
        <DatePicker date={date} goTo={goTo} />
        {latest !== undefined && latest !== date && (
          <a class={head.tool} href={dayHref(latest)} aria-label={say('latest')}>
            <span class={styles.long}>{say('latest')}</span>
            <span class={styles.short}>»</span>
          </a>
        )}
        {onAdd && (
          <button type="button" class={head.tool} onClick={onAdd}>
            {say('add')}
          </button>
        )}
        <button type="button" class={head.tool} onClick={() => print()}>
          {say('print')}
        </button>
      </div>
      <p class={head.facts}>
        <HeaderFacts person={person} view={view} isCopy={!onAdd} />
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
      aria-label={say('pick')}
      onChange={onChange}
    />
  );
}

type FactsProps = Pick<Props, 'person' | 'view'> & { readonly isCopy: boolean };

function HeaderFacts({ person, view, isCopy }: FactsProps) {
  const { unit, target, zone, devices } = view.header;
  const at = view.span.end;
  const parts = [
    ...(person.demo ? [say('demo')] : []),
    unit,
    say('target', { range: target }),
    zone,
  ];
  return (
    <>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {devices.map(({ key, name, tail }) =>
        isCopy ? (
          <span key={key}>{withTail(name, tail)}</span>
        ) : (
          <a
            key={key}
            href={hrefOf({ page: 'device-settings', device: key, at })}
            title={say('setTo')}
          >
            {withTail(name, tail)}
          </a>
        ),
      )}
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
        <a href={dayHref(earlier)} title={say('earlier')} class={styles.skip}>
          ← {dateWords(earlier, 'short')}
        </a>
      )}
      {later && (
        <a href={dayHref(later)} title={say('later')} class={styles.skip}>
          {dateWords(later, 'short')} →
        </a>
      )}
    </>
  );
}
