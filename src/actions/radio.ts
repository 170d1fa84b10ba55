import type { Quality } from '#devices/family.ts';

export type Reception = 'good' | 'fair' | 'poor';

/** How much an earlier try still counts against the newest. */
const FADE = 0.85;
/** What endless good tries add up to. */
const MOST = 1 / (1 - FADE);
/** Missed tries in all, up to which a radio hears well, or well enough. */
const GOOD = 0.1;
const FAIR = 0.35;

/** How well a radio hears lately, from one look at its counts to the next. */
export function listening(): (quality: Quality) => Reception {
  let before = { tries: 0, missed: 0 };
  let heard = MOST;
  let missed = 0;
  return ({ asked, repeated, unheard, damaged }) => {
    const now = { tries: asked + repeated, missed: unheard + damaged };
    const tries = now.tries - before.tries;
    const misses = now.missed - before.missed;
    const fade = FADE ** Math.max(tries, misses);
    heard = Math.min(MOST, heard * fade + Math.max(0, tries - misses));
    missed = Math.min(MOST, missed * fade + misses);
    before = now;
    const share = missed / (heard + missed);
    return share < GOOD ? 'good' : share < FAIR ? 'fair' : 'poor';
  };
}
