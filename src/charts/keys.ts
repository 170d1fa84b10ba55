import { itemsOf } from '#reports/daily-summary.ts';
import type { Cursor, CursorEvents } from './cursor.ts';
import type { Stage } from './stage.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: 5,
  PageUp: -5,
  Home: -Infinity,
  End: Infinity,
};

/** Where a key leads from the stop it is pressed at (−1: none yet); undefined for other keys. */
export function nextStop(key: string, from: number, count: number): number | undefined {
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  if (from < 0)
    return step > 0 && Number.isFinite(step)
      ? 0
      : clamp(step < 0 && Number.isFinite(step) ? count - 1 : step, count);
  return clamp(from + step, count);
}

const clamp = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);

/** Keys of a chart that has the focus: from mark to mark, open one, let go. */
export function bindKeys(stage: Stage, cursor: Cursor, { onOpen }: CursorEvents): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = itemsOf(stage.state.view);
    const current = cursor.item();
    const from = items.findIndex((item) => item.event === current?.event);
    const to = nextStop(event.key, from, items.length);
    if (to !== undefined) cursor.stopAt(items[to] ?? null);
    else if (event.key === 'Enter' && current) onOpen(current);
    else if (event.key === 'Escape' && current) cursor.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => cursor.leave();
  stage.into.addEventListener('keydown', onKey);
  stage.into.addEventListener('blur', onBlur);
  return () => {
    stage.into.removeEventListener('keydown', onKey);
    stage.into.removeEventListener('blur', onBlur);
  };
}
