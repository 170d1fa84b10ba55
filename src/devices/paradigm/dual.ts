import { type Entry, isWithin, secondsFrom, takeIn } from './log.ts';

/** The square half of a dual begins when the normal half has been given. */
const DUAL_SECONDS = 30 * 60;
/**
 * Until it begins, and for good where it has no insulin, it keeps the second in which the dual was
 * programmed: on recorded pages of a 523 up to one before the normal half.
 */
const EARLY_SECONDS = 5;
/** How many halves are looked through for the other one. */
const LOOK_BACK = 40;

const isSquare = ({ record }: Entry): boolean =>
  record.kind === 'bolus' && record.extendedProgrammed !== undefined;
const hasActiveInsulin = ({ record }: Entry): boolean =>
  record.kind === 'bolus' && record.activeInsulin !== undefined;

function isOneDual(a: Entry, b: Entry): boolean {
  const [normal, square] = isSquare(a) ? [b, a] : [a, b];
  const later = secondsFrom(normal, square);
  return isWithin(later + EARLY_SECONDS, DUAL_SECONDS + EARLY_SECONDS);
}

/** The normal half takes in the square one. */
function joinHalves(normal: Entry, square: Entry): void {
  if (normal.record.kind !== 'bolus' || square.record.kind !== 'bolus') return;
  normal.record = { ...square.record, ...normal.record };
}

/**
 * Halves of dual boluses that wait for the other one. Up to the 22 the square half is written hours
 * after the normal one; from the 23 on, which log the active insulin with it, right before. So the
 * half that comes second finds the first.
 */
export class DualHalves {
  readonly #waiting: Entry[] = [];

  take(half: Entry): void {
    if (isSquare(half) === hasActiveInsulin(half)) {
      this.#waiting.push(half);
      return;
    }
    const from = Math.max(0, this.#waiting.length - LOOK_BACK);
    const at = this.#waiting.findLastIndex((other, i) => i >= from && isOneDual(half, other));
    const [other] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!other) return;
    const [normal, square] = isSquare(half) ? [other, half] : [half, other];
    joinHalves(normal, square);
    takeIn(normal, square);
  }
}
