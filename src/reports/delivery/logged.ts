import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { eventsOf, LONGEST_SILENCE_MS, type PumpLog } from './pump-log.ts';
import type { Scheduled } from './span.ts';

type Segment = EventOf<'basal-rate'>;

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const DAY = 86_400_000;

const wallOf = ({ wall }: Segment): number => Date.parse(`${wall}Z`);

/** Rates of each pattern by the time of day (ms) at which they were seen to begin. */
class Segments {
  readonly #patterns = new Map<string, Map<number, number>>();

  of({ pattern = '' }: Segment): Map<number, number> {
    let rates = this.#patterns.get(pattern);
    if (!rates) this.#patterns.set(pattern, (rates = new Map()));
    return rates;
  }

  /** One that begins on a half-hour sharp begins there every day; others go on after a temp or a stop. */
  learn(segment: Segment): void {
    const wall = wallOf(segment);
    if (wall % HALF_HOUR === 0) this.of(segment).set(wall % DAY, segment.rate);
  }
}

/** What would begin behind a logged segment, before `to`, as it did on other days. */
function following(segment: Segment, to: number, rates: ReadonlyMap<number, number>) {
  const wall = wallOf(segment);
  const midnight = Math.floor(wall / DAY) * DAY - (wall - segment.at);
  return [...rates]
    .flatMap(([start, rate]) => [0, DAY].map((day) => ({ at: midnight + day + start, rate })))
    .filter(({ at }) => at > segment.at && at < to)
    .toSorted((a, b) => a.at - b.at);
}

/** Each rate up to the next or to `to`; only the first has been logged. */
const inTurn = (rates: readonly { readonly at: number; readonly rate: number }[], to: number) =>
  rates.map(({ at, rate }, i): Scheduled => {
    const end = rates[i + 1]?.at ?? to;
    return { from: instant(at), to: instant(end), rate, isAssumed: i > 0 };
  });

/**
 * Segments that a pump logged, each for as long as it must have written the next one. While
 * `hides` says that something rules the schedule it writes none (so on recorded pages of 523 and
 * 723): those in between are taken from the other days in the log.
 */
export function loggedIn(log: PumpLog, hides: (moment: number) => boolean): Scheduled[] {
  const records = eventsOf(log, 'basal-rate');
  const segments = new Segments();
  for (const record of records.toReversed()) segments.learn(record);
  return records.flatMap((record, i) => {
    segments.learn(record);
    const to = Math.min(records[i + 1]?.at ?? log.until, record.at + LONGEST_SILENCE_MS);
    const hidden = following(record, to, segments.of(record)).filter(({ at }) => hides(at));
    return inTurn([record, ...hidden], to);
  });
}
