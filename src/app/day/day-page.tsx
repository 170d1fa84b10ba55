import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Person, Preferences } from '#domain/preferences.ts';
import { instant, type LocalDate, zone } from '#domain/time.ts';
import {
  type DailySummary,
  dailySummary,
  dayAfter,
  type DayItem,
  landingDay,
} from '#reports/daily-summary.ts';
import { deviceName } from '../device-name.ts';
import { browserZone } from '../format.ts';
import { go } from '../route.ts';
import { DayChart } from './day-chart.tsx';
import { isTyped, type TypedEvent } from '#domain/typed-entry.ts';
import { type LoadedDay, useDay } from './day-data.ts';
import { type DaySource, stored } from './day-source.ts';
import { DayFigures } from './day-figures.tsx';
import { DayHeader } from './day-header.tsx';
import { DayLegend, DayNotes } from './day-notes.tsx';
import { lazy } from '../lazy.tsx';
import type { ShowBytes } from './mark-card.tsx';
import styles from './day.module.css';

/** What stands over the day when it is asked for: fetched at once, as all of it is small. */
const over = () => import('./late.ts');
const MarkCard = lazy(async () => (await over()).MarkCard);
const EntryDialog = lazy(async () => (await over()).EntryDialog);
const Nothing = lazy(async () => (await over()).Nothing);
const Wrong = lazy(async () => (await over()).Wrong);
/** What only a sheet of paper shows. */
const PrintHead = lazy(async () => (await import('./print-frame.tsx')).PrintHead);
const PrintFoot = lazy(async () => (await import('./print-frame.tsx')).PrintFoot);
/** The same as rows, which come a moment after the picture. */
const DayTable = lazy(async () => (await import('./day-table.tsx')).DayTable);

interface Props {
  readonly person: Person;
  readonly date: LocalDate;
  readonly preferences: Preferences;
  readonly source?: DaySource;
  readonly now?: () => number;
  /** Reads the bytes behind a mark; without it the card does not offer them. */
  readonly showBytes?: ShowBytes;
  /** True where the day is somebody else's copy: nothing can be added, and its devices have no page. */
  readonly isCopy?: boolean;
}

const goTo = (date: LocalDate) => go({ page: 'day', date });

/** The Daily Summary of one person and one local day. */
export function DayPage({
  person,
  date,
  preferences,
  source = stored,
  now = Date.now,
  showBytes,
  isCopy = false,
}: Props) {
  const loaded = useDay(source, person, date, preferences.zone);
  const [opened, setOpened] = useState<DayItem | null>(null);
  const [form, setForm] = useState<{ readonly entry?: TypedEvent } | null>(null);
  const entry = loaded.data?.events.filter(isTyped).find(({ id }) => id === opened?.event);
  const correct =
    entry &&
    (() => {
      setOpened(null);
      setForm({ entry });
    });
  const view = useView(date, loaded, preferences, now);
  const here = view.date === date && loaded.data?.date === date;
  /** Nothing has arrived yet: what would stand below the picture would only be moved. */
  const isFirst = !loaded.data && !loaded.failure;
  useDayKeys(date);
  return (
    <article class={styles.page} aria-busy={!here && !loaded.failure}>
      <PrintHead person={person} view={view} />
      <DayHeader
        person={person}
        date={date}
        view={view}
        days={loaded.days}
        latest={landingDay(loaded.days, instant(now()), preferences.zone)}
        goTo={goTo}
        {...(!isCopy && { onAdd: () => setForm({}) })}
      />
      <div class={styles.report}>
        <DayChart view={view} onOpen={setOpened} isNear={isFirst && !loaded.late}>
          {loaded.failure && <Wrong failure={loaded.failure} onRetry={loaded.retry} />}
          {here && view.empty && <Nothing date={date} days={loaded.days} />}
        </DayChart>
        <DayFigures groups={view.statistics} />
        {!isFirst && <Below view={view} />}
      </div>
      {!isFirst && <DayTable view={view} person={person} events={loaded.data?.events} />}
      {opened && (
        <MarkCard
          item={opened}
          onClose={() => setOpened(null)}
          showBytes={showBytes}
          onCorrect={correct}
        />
      )}
      {form && <EntryDialog person={person} at={date} {...form} onClose={() => setForm(null)} />}
      <PrintFoot />
    </article>
  );
}

const Below = ({ view }: { readonly view: DailySummary }) => (
  <div class={styles.below}>
    <DayLegend entries={view.legend} />
    <DayNotes notes={view.footnotes} />
  </div>
);

/** The day asked for; the one before it for the moment until it has come, then its empty frame. */
function useView(
  date: LocalDate,
  { data, late, failure }: LoadedDay,
  preferences: Preferences,
  now: () => number,
): DailySummary {
  const stale = data === null || (data.date !== date && (late || failure !== null));
  const shown = stale ? null : data;
  const viewer = useMemo(() => zone(browserZone()), []);
  return useMemo(
    () =>
      dailySummary(
        {
          date: shown?.date ?? date,
          zone: preferences.zone,
          events: shown?.events ?? [],
          nearby: shown?.nearby ?? [],
          settings: shown?.settings ?? [],
          devices: (shown?.devices ?? []).map((d) => ({ ...d, name: deviceName(d.device) })),
          preferences,
          now: instant(now()),
          viewerZone: viewer,
        },
        shown?.pump ?? null,
      ),
    [shown, shown ? null : date, preferences],
  );
}

/** ← and → turn the page, also in quick succession, unless something that has its own use for them has the focus. */
function useDayKeys(date: LocalDate): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      const { target } = event;
      const taken =
        target instanceof Element &&
        target.closest('input, select, textarea, dialog, [role=slider], [contenteditable]');
      if (by === 0 || taken) return;
      event.preventDefault();
      goTo(dayAfter(date, by));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [date]);
}
