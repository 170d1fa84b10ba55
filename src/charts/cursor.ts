import { itemsOf, type DayItem, readoutAt, type Readout } from '#reports/daily-summary.ts';
import { instant, type Instant } from '#domain/time.ts';
import { count } from '#reports/day/words.ts';
import { panelNames } from './layout.ts';
import { distanceTo } from './places.ts';
import { placesOf, type Stage } from './stage.ts';

/** How near the pointer must come to a mark, in CSS pixels. */
const REACH = 28;

export interface CursorEvents {
  /** The cursor stands at a moment, at a mark or between them; null where it has left. */
  readonly onCursor: (at: { readout: Readout; item: DayItem | null } | null) => void;
  /** A mark was asked to show what it stands for. */
  readonly onOpen: (item: DayItem) => void;
}

export interface Cursor {
  readonly item: () => DayItem | null;
  readonly stopAt: (item: DayItem | null) => void;
  readonly moveTo: (panel: string, left: number, top: number) => void;
  readonly leave: () => void;
  /** Puts ring and line back after the panels were drawn anew. */
  readonly refresh: () => void;
}

/** The nearest mark of a panel within reach of a point; marks of other panels count by time alone. */
function nearestItem(stage: Stage, panel: string, left: number, top: number): DayItem | null {
  let best: DayItem | null = null;
  let distance = REACH;
  const places = placesOf(stage);
  for (const item of itemsOf(stage.state.view)) {
    const place = places.get(item.event);
    const away = place?.panel === panel ? distanceTo(place, left, top) : Infinity;
    if (away < distance) [best, distance] = [item, away];
  }
  return best;
}

function makeRing(stage: Stage) {
  const ring = document.createElement('div');
  ring.dataset['ring'] = '';
  ring.hidden = true;
  return (item: DayItem | null) => {
    const place = item && placesOf(stage).get(item.event);
    ring.hidden = !place;
    if (!place) return;
    const { panel, x, y } = place;
    const { over } = stage.plots[panel];
    if (ring.parentElement !== over) over.append(ring);
    ring.hidden = x < 0 || x > over.clientWidth;
    ring.style.transform = `translate(${x}px, ${y}px)`;
  };
}

/** Describes the place of the cursor to those who cannot see it. */
function announce({ into, state }: Stage, item: DayItem | null): void {
  const items = itemsOf(state.view);
  const at = item ? items.findIndex(({ event }) => event === item.event) + 1 : 0;
  into.ariaValueNow = String(at);
  into.ariaValueMax = String(items.length);
  into.ariaValueText = item
    ? [item.clock, item.name, item.value, item.remark].filter(Boolean).join(', ')
    : count('entries', items.length);
}

export function makeCursor(stage: Stage, { onCursor }: CursorEvents): Cursor {
  const showRing = makeRing(stage);
  let current: DayItem | null = null;
  const line = (left: number) => {
    for (const name of panelNames) stage.plots[name].setCursor({ left, top: left < 0 ? -10 : 0 });
  };
  const show = (item: DayItem | null, at: Instant | null) => {
    current = item;
    showRing(item);
    announce(stage, item);
    onCursor(at === null ? null : { readout: readoutAt(stage.state.view, at), item });
  };
  const stopAt = (item: DayItem | null) => {
    line((item && placesOf(stage).get(item.event)?.x) ?? -10);
    show(item, item?.at ?? null);
  };
  return {
    item: () => current,
    stopAt,
    moveTo: (panel, left, top) => {
      line(left);
      const at = instant(stage.plots.glucose.posToVal(left, 'x') * 1000);
      show(nearestItem(stage, panel, left, top), at);
    },
    leave: () => stopAt(null),
    refresh: () => {
      if (current) stopAt(current);
    },
  };
}
