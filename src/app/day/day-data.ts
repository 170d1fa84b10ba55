import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { type DaySource, find, type ShownDay, stored, takeAhead } from './day-source.ts';

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

/** The day asked for, again whenever something about this person's days changes. */
export function useDay(source: DaySource, person: Person, date: LocalDate, zone: Zone): OpenedDay {
  const ahead = useAhead(source, person, date, zone);
  const [loaded, setLoaded] = useState<LoadedDay>({ ...nothing, ...ahead.current?.found });
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const watch = ahead.current?.watch ?? source.watchChanges;
    return watch((change) => {
      if (change.person === person.id && change.what === 'days') setVersion((n) => n + 1);
    });
  }, [source, person.id]);
  useEffect(() => {
    const begun = ahead.current;
    ahead.current = undefined;
    if (begun?.found) return undefined;
    let wanted = true;
    const keep = (change: Partial<LoadedDay>) => {
      if (wanted) setLoaded((before) => ({ ...before, ...change }));
    };
    const timer = setTimeout(() => keep({ late: true }), MOMENT);
    (begun?.whole ?? find(source, person, date, zone))
      .then(
        (found) => keep({ ...found, failure: null, late: false }),
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

/** What was begun before the page stood, until it is used. */
function useAhead(source: DaySource, person: Person, date: LocalDate, zone: Zone) {
  const [first] = useState(() => (source === stored ? takeAhead(person, date, zone) : undefined));
  return useRef(first);
}

/** The nearest days before and after that hold something. */
export const neighbours = (days: readonly LocalDate[], date: LocalDate) => ({
  before: days.findLast((day) => day < date),
  after: days.find((day) => day > date),
});
