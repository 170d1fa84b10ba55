import type { Cursor, CursorEvents } from './cursor.ts';
import { pinched, type Sight } from './pinch.ts';
import { redraw, type Stage, wholeDay } from './stage.ts';

interface Spot {
  readonly panel: string;
  readonly left: number;
  readonly top: number;
  readonly share: number;
}

function spotOf({ plots }: Stage, { clientX, clientY }: PointerEvent | MouseEvent): Spot {
  for (const [panel, { over }] of Object.entries(plots)) {
    const box = over.getBoundingClientRect();
    if (box.height === 0 || clientY < box.top || clientY > box.bottom) continue;
    const left = clientX - box.left;
    return { panel, left, top: clientY - box.top, share: left / box.width };
  }
  const box = plots.glucose.over.getBoundingClientRect();
  const left = clientX - box.left;
  return { panel: '', left, top: 0, share: left / box.width };
}

/** Mouse and fingers: one points, two on the glass stretch the time axis, a double click resets it. */
export function bindPointer(stage: Stage, cursor: Cursor, { onOpen }: CursorEvents): () => void {
  const fingers = new Map<number, number>();
  let pinch: { sight: Sight; at: Sight } | null = null;
  const shares = (): Sight => {
    const [a = 0, b = 1] = [...fingers.values()];
    return a < b ? [a, b] : [b, a];
  };
  const setSight = (sight: Sight) => {
    stage.state.sight = sight;
    redraw(stage);
    cursor.refresh();
  };
  const point = (event: PointerEvent) => {
    const { panel, left, top } = spotOf(stage, event);
    const { width } = stage.plots.glucose.over.getBoundingClientRect();
    if (left >= 0 && left <= width) cursor.moveTo(panel, left, top);
  };
  const handlers: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointerdown: (event) => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, spotOf(stage, event).share);
      pinch = fingers.size === 2 ? { sight: stage.state.sight, at: shares() } : null;
      if (!pinch) point(event);
    },
    pointermove: (event) => {
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, spotOf(stage, event).share);
      if (pinch) setSight(pinched(wholeDay(stage.state.view), pinch, shares()));
      else point(event);
    },
    pointerup: (event) => {
      fingers.delete(event.pointerId);
      pinch = null;
    },
    pointercancel: (event) => {
      fingers.delete(event.pointerId);
      pinch = null;
    },
    pointerleave: (event) => {
      if (event.pointerType === 'mouse') cursor.leave();
    },
  };
  const onClick = () => {
    const item = cursor.item();
    if (item) onOpen(item);
  };
  const onDouble = () => setSight(wholeDay(stage.state.view));
  const onPointer = (event: Event) => {
    if (event instanceof PointerEvent) handlers[event.type]?.(event);
  };
  const { into } = stage;
  const listen = (on: 'addEventListener' | 'removeEventListener') => {
    for (const type of Object.keys(handlers)) into[on](type, onPointer);
    into[on]('click', onClick);
    into[on]('dblclick', onDouble);
  };
  listen('addEventListener');
  return () => listen('removeEventListener');
}
