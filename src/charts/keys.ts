import { itemsOf } from '#reports/daily-summary.ts';
import type { Cursor, CursorEvents } from './cursor.ts';
import type { Stage } from './stage.ts';
import { nextStop } from './stops.ts';

/** First the mark, then the chart: the arrow keys turn days again. */
function letGo({ into }: Stage, cursor: Cursor): void {
  if (cursor.item()) cursor.leave();
  else into.blur();
}

/** Keys of a chart that has the focus: from mark to mark, open one, let go. */
export function bindKeys(stage: Stage, cursor: Cursor, { onOpen }: CursorEvents): () => void {
  let opened: ReturnType<Cursor['item']> = null;
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = itemsOf(stage.state.view);
    const current = cursor.item();
    const from = items.findIndex((item) => item.event === current?.event);
    const to = nextStop(event.key, from, items.length);
    if (to !== undefined) cursor.stopAt(items[to] ?? null);
    else if (event.key === 'Enter' && current) onOpen((opened = current));
    else if (event.key === 'Escape') letGo(stage, cursor);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => cursor.leave();
  // A card that closes gives the focus back: on from its mark.
  const onFocus = () => {
    const back = itemsOf(stage.state.view).find(({ event }) => event === opened?.event);
    if (back) cursor.stopAt(back);
    opened = null;
  };
  stage.into.addEventListener('keydown', onKey);
  stage.into.addEventListener('focus', onFocus);
  stage.into.addEventListener('blur', onBlur);
  return () => {
    stage.into.removeEventListener('keydown', onKey);
    stage.into.removeEventListener('focus', onFocus);
    stage.into.removeEventListener('blur', onBlur);
  };
}
