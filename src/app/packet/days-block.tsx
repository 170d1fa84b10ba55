import { useEffect, useState } from 'preact/hooks';
import { openDay } from '#actions/open-day.ts';
import { DayChart } from '#app/day/day-chart.tsx';
import { type ShownDay, withPump } from '#app/day/day-data.ts';
import { DayLegend, DayNotes } from '#app/day/day-notes.tsx';
import { deviceName } from '#app/device-name.ts';
import { preferences, report as tell } from '#app/state.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { type DailySummary, dailySummary, type LegendEntry } from '#reports/daily-summary.ts';
import type { Period } from '#reports/period/period.ts';
import type { BlockProps } from './packet.tsx';
import styles from './packet.module.css';
import { say } from './words.ts';

/** Two days share a sheet: the chart of one in CSS pixels, on A4 and Letter. */
const PAPER = { width: 686, height: 300 };

/** Every day of the window that has something, two on a sheet, the latest last. */
export function DaysBlock({ period, person }: BlockProps) {
  const dates = period.allDays().map(({ date }) => date);
  const { zone } = preferences.value;
  const days = useDays(dates, (date) => openDay(person, date, zone).then(withPump));
  const views = days
    .map((day) => viewOf(day, preferences.value, period))
    .filter(({ empty }) => !empty);
  return (
    <>
      <h2 class={styles.name}>{say('days')}</h2>
      {days.length < dates.length && (
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

/** The days one after the other, each as soon as it is there. */
function useDays(
  dates: readonly LocalDate[],
  open: (date: LocalDate) => Promise<ShownDay>,
): readonly ShownDay[] {
  const [days, setDays] = useState<readonly ShownDay[]>([]);
  useEffect(() => {
    let isWanted = true;
    const all = async () => {
      const opened: ShownDay[] = [];
      for (const date of dates) {
        opened.push(await open(date));
        if (!isWanted) return;
        setDays([...opened]);
      }
    };
    all().catch(tell);
    return () => {
      isWanted = false;
    };
  }, [dates.join(' '), preferences.value.zone]);
  return days;
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
