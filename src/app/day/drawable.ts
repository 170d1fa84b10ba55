import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchLateDrawing, lateDrawing, needsLateDrawing } from '#charts/late.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { DailySummary } from '#reports/daily-summary.ts';
import { fetchLateSymbols } from './symbols.tsx';

interface Drawable {
  /** The view asked for; until its code has come the one before it, then its empty frame. */
  readonly view: DailySummary;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

type State = 'waiting' | 'late' | Failure;

/** Below this nobody notices that a page is loading. */
const MOMENT = 150;

const canDraw = (view: DailySummary) => lateDrawing() !== null || !needsLateDrawing(view);

/** The frame of a day, nothing in it. */
const emptied = (view: DailySummary): DailySummary => ({
  ...view,
  glucose: {
    ...view.glucose,
    marks: [],
    sensor: [],
    others: [],
    calibrations: [],
    bells: [],
    states: [],
  },
  insulin: { ...view.insulin, marks: [], pump: null },
  intake: { ...view.intake, marks: [] },
  clockChanges: [],
  statistics: [],
  legend: [],
  footnotes: [],
  table: [],
});

/** Waits for the code that draws pumps and alarms: a day is shown whole or not yet. */
export function useDrawable(asked: DailySummary): Drawable {
  const shown = useRef(asked);
  const [state, setState] = useState<State>('waiting');
  const [attempt, setAttempt] = useState(0);
  const isReady = canDraw(asked);
  useEffect(() => {
    if (isReady) return undefined;
    setState('waiting');
    const timer = setTimeout(() => setState('late'), MOMENT);
    Promise.all([fetchLateDrawing(), fetchLateSymbols()])
      .then(
        () => setAttempt((n) => n + 1),
        (thrown: unknown) => setState(asFailure(thrown)),
      )
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [isReady, asked, attempt]);
  if (isReady) shown.current = asked;
  else if (state !== 'waiting') shown.current = emptied(asked);
  const failure = isReady || typeof state === 'string' ? null : state;
  return { view: shown.current, failure, retry: () => setAttempt((n) => n + 1) };
}
