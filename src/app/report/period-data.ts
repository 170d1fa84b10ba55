import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { openPeriod, type ReadWindow } from '#actions/open-period.ts';
import { watchChanges } from '#actions/watch.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { pause } from '#app/pause.ts';
import type { Window } from './report.ts';

/** A stretch of days, and what is stored of it. */
export interface ReadStretch {
  readonly window: Window;
  readonly read: ReadWindow;
}

interface Loaded {
  /** The last stretches that arrived: others while those asked for are on their way. */
  readonly stretches: readonly ReadStretch[];
  readonly failure: Failure | null;
}

export interface LoadedPeriod extends Loaded {
  readonly retry: () => void;
}

const nothing: Loaded = { stretches: [], failure: null };

const readAll = (person: Person, windows: readonly Window[]): Promise<readonly ReadStretch[]> =>
  Promise.all(
    windows.map(async (window) => {
      const read = await openPeriod(person, window.from, window.to);
      // What to make of it is work of its own.
      await pause();
      return { window, read };
    }),
  );

/** What is stored of stretches of days, all at once, and again whenever something about this person's days changes. */
export function usePeriodData(person: Person, windows: readonly Window[]): LoadedPeriod {
  const [loaded, setLoaded] = useState(nothing);
  const [version, setVersion] = useState(0);
  const again = () => setVersion((n) => n + 1);
  const key = windows.map(({ from, to }) => `${from} ${to}`).join(' ');
  useEffect(
    () =>
      watchChanges((change) => {
        if (change.person === person.id && change.what === 'days') again();
      }),
    [person.id],
  );
  // Asked for before the frame is drawn: it takes longer than anything else.
  useLayoutEffect(() => {
    let isWanted = true;
    readAll(person, windows).then(
      (stretches) => isWanted && setLoaded({ stretches, failure: null }),
      (thrown: unknown) => isWanted && setLoaded({ ...nothing, failure: asFailure(thrown) }),
    );
    return () => {
      isWanted = false;
    };
  }, [person.id, key, version]);
  return { ...loaded, retry: again };
}
