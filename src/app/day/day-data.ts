import { useEffect, useState } from 'preact/hooks';
import { calendar, type DayData, openDay } from '#actions/open-day.ts';
import { watchChanges } from '#actions/watch.ts';
import { fetchLateDrawing } from '#charts/late.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { needsPumpPart, type PumpPart } from '#reports/daily-summary.ts';
import { fetchLateSymbols } from './symbols.tsx';

/** Where the page gets its days; tests and the bench bring their own. */
export interface DaySource {
  readonly openDay: typeof openDay;
  readonly calendar: typeof calendar;
  readonly watchChanges: typeof watchChanges;
}

export const stored: DaySource = { openDay, calendar, watchChanges };

/** A day, and the part of the page that draws its pump, where it has one. */
export interface ShownDay extends DayData {
  readonly pump: PumpPart | null;
}

export interface LoadedDay {
  /** The last day that arrived: of another date while the one asked for is on its way. */
  readonly data: ShownDay | null;
  readonly failure: Failure | null;
  /** Days that hold something, ascending. */
  readonly days: readonly LocalDate[];
  /** The day asked for is taking longer than a moment. */
  readonly late: boolean;
}

export interface OpenedDay extends LoadedDay {
  readonly retry: () => void;
}

const nothing: LoadedDay = { data: null, failure: null, days: [], late: false };
/** Below this nobody notices that a page is loading. */
const MOMENT = 150;

/** With what derives and draws its pump, where it has one: a day is shown whole or not yet. */
export async function withPump(data: DayData): Promise<ShownDay> {
  if (!needsPumpPart([...data.events, ...data.nearby])) return { ...data, pump: null };
  const [{ pumpPart }] = await Promise.all([
    import('#reports/day/pump/index.ts'),
    fetchLateDrawing(),
    fetchLateSymbols(),
  ]);
  return { ...data, pump: pumpPart };
}

/** The day asked for, again whenever something about this person's days changes. */
export function useDay(source: DaySource, person: Person, date: LocalDate, zone: Zone): OpenedDay {
  const [loaded, setLoaded] = useState(nothing);
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      source.watchChanges((change) => {
        if (change.person === person.id && change.what === 'days') setVersion((n) => n + 1);
      }),
    [source, person.id],
  );
  useEffect(() => {
    let wanted = true;
    const keep = (change: Partial<LoadedDay>) => {
      if (wanted) setLoaded((before) => ({ ...before, ...change }));
    };
    const timer = setTimeout(() => keep({ late: true }), MOMENT);
    Promise.all([source.openDay(person, date, zone).then(withPump), source.calendar(person)])
      .then(
        ([data, days]) => keep({ data, days, failure: null, late: false }),
        (thrown: unknown) => keep({ failure: asFailure(thrown), data: null, late: false }),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [source, person.id, date, zone, version]);
  return { ...loaded, retry: () => setVersion((n) => n + 1) };
}

/** The nearest days before and after that hold something. */
export const neighbours = (days: readonly LocalDate[], date: LocalDate) => ({
  before: days.findLast((day) => day < date),
  after: days.find((day) => day > date),
});
