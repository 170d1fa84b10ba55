import { useEffect, useState } from 'preact/hooks';
import { openDay } from '#actions/open-day.ts';
import { DayChart } from '#app/day/day-chart.tsx';
import { type ShownDay, withPump } from '#app/day/day-source.ts';
import { DayLegend, DayNotes } from '#app/day/day-notes.tsx';
import { deviceName } from '#app/device-name.ts';
import { preferences, report as tell } from '#app/state.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { type DailySummary, dailySummary, type LegendEntry } from '#reports/daily-summary.ts';
import type { Period } from '#reports/period/period.ts';
import { useWaiting } from '#app/report/ready.ts';
import type { BlockProps } from './packet.tsx';
import styles from './packet.module.css';
import { weekByWeek } from './week-by-week.ts';
import { say } from './words.ts';

/** Two days share a sheet: the chart of one in CSS pixels, on A4 and Letter. */
const PAPER = { width: 686, height: 300 };

/** Every day of the window that has something, two on a sheet, the latest last. */
export function DaysBlock({ period, person }: BlockProps) {
  const dates = period.allDays().map(({ date }) => date);
  const chosen = preferences.value;
  const { days, failed } = useDays(dates, chosen, async (date) =>
    viewOf(await withPump(await openDay(person, date, chosen.zone)), chosen, period),
  );
  const isDrawing = days.length < dates.length && !failed;
  useWaiting(isDrawing);
  const views = days.filter(({ empty }) => !empty);
  return (
    <>
      <h2 class={styles.name}>{say('days')}</h2>
      {failed && <p role="alert">{say('failed')}</p>}
      {isDrawing && (
        <output class="quiet">{say('drawing', { done: days.length, all: dates.length })}</output>
      )}
      {days.length === dates.length && views.length === 0 && <p class="quiet">{say('empty')}</p>}
      <DayLegend entries={legendOf(views)} />
      {views.map((view) => (
        <DaySheet key={view.date} view={view} />
      ))}
    </>
  );
}

const viewOf = (day: ShownDay, chosen: Preferences, { input }: Period): DailySummary =>
  dailySummary(
    {
      ...day,
      devices: day.devices.map((device) => ({ ...device, name: deviceName(device.device) })),
      preferences: chosen,
      now: input.now,
    },
    day.pump,
  );

interface Days {
  readonly days: readonly DailySummary[];
  readonly failed: boolean;
}

const none: Days = { days: [], failed: false };

/** The days, week by week, as soon as they are there; `failed` where one does not come. */
function useDays(
  dates: readonly LocalDate[],
  chosen: Preferences,
  open: (date: LocalDate) => Promise<DailySummary>,
): Days {
  const [found, setFound] = useState(none);
  useEffect(() => {
    const left = new AbortController();
    const onFound = (days: readonly DailySummary[]) => setFound({ days, failed: false });
    const onFailed = (thrown: unknown) => {
      tell(thrown);
      setFound((before) => ({ ...before, failed: true }));
    };
    setFound(none);
    void weekByWeek(dates, open, { onFound, onFailed }, left.signal);
    return () => left.abort();
  }, [dates.join(' '), chosen]);
  return found;
}

/** One legend for all days: each symbol that occurs, once. */
const legendOf = (views: readonly DailySummary[]): readonly LegendEntry[] => [
  ...new Map(views.flatMap(({ legend }) => legend).map((entry) => [entry.symbol, entry])).values(),
];

const ignore = () => undefined;

const DaySheet = ({ view }: { readonly view: DailySummary }) => (
  <article class={styles.day}>
    <h3>{view.header.title}</h3>
    <DayChart view={view} onOpen={ignore} paper={PAPER} />
    <p class={styles.figures} aria-label={say('day.figures', { day: view.header.title })}>
      {view.statistics.map((group) => (
        <span key={group.id}>
          <b>{group.title}</b>{' '}
          {group.figures.map(({ id, label, text, unit }) => (
            <span key={id} class={styles.figure}>
              {label} {text}
              {unit && ` ${unit}`}
            </span>
          ))}
        </span>
      ))}
    </p>
    <DayNotes notes={view.footnotes} />
  </article>
);
