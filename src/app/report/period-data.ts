import { useEffect, useState } from 'preact/hooks';
import { openPeriod, type ReadWindow } from '#actions/open-period.ts';
import { watchChanges } from '#actions/watch.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import type { Window } from './report.ts';

interface Loaded {
  /** The last stretch that arrived: another one while the one asked for is on its way. */
  readonly read: ReadWindow | null;
  readonly window: Window | null;
  readonly failure: Failure | null;
}

export interface LoadedPeriod extends Loaded {
  readonly retry: () => void;
}

const nothing: Loaded = { read: null, window: null, failure: null };

/** What is stored of a stretch of days, again whenever something about this person's days changes. */
export function usePeriodData(person: Person, { from, to }: Window): LoadedPeriod {
  const [loaded, setLoaded] = useState(nothing);
  const [version, setVersion] = useState(0);
  const again = () => setVersion((n) => n + 1);
  useEffect(
    () =>
      watchChanges((change) => {
        if (change.person === person.id && change.what === 'days') again();
      }),
    [person.id],
  );
  useEffect(() => {
    let isWanted = true;
    openPeriod(person, from, to).then(
      (read) => isWanted && setLoaded({ read, window: { from, to }, failure: null }),
      (thrown: unknown) => isWanted && setLoaded({ ...nothing, failure: asFailure(thrown) }),
    );
    return () => {
      isWanted = false;
    };
  }, [person.id, from, to, version]);
  return { ...loaded, retry: again };
}
