import type { Dose } from './insulin-bytes.ts';

/** Minutes that insulin works, as the pump is set. */
const ACTION = 240;
/** The most that one entry of a record holds, in fortieths. */
const MOST = 255;

/** The share of a dose that still works: a smooth fall from 1 to 0. */
const shareAt = (age: number): number => {
  const x = Math.min(1, Math.max(0, age / ACTION));
  return 1 - x * x * (3 - 2 * x);
};

/** What was given and still works. Times in seconds, amounts in fortieths. */
export class Doses {
  #given: { readonly at: number; readonly amount: number }[] = [];

  add(at: number, amount: number): void {
    if (amount > 0) this.#given.push({ at, amount });
    this.#given.sort((a, b) => b.at - a.at);
  }

  active(now: number): number {
    const left = this.#given.map(({ at, amount }) => amount * shareAt((now - at) / 60));
    return Math.round(left.reduce((sum, amount) => sum + amount, 0));
  }

  /** As a pump lists them: the latest first, large ones in parts. */
  list(now: number): Dose[] {
    this.#given = this.#given.filter(({ at }) => now - at < ACTION * 60);
    return this.#given
      .filter(({ at }) => at <= now)
      .flatMap(({ at, amount }) => partsOf(amount, Math.floor((now - at) / 60)));
  }
}

function partsOf(amount: number, minutes: number): Dose[] {
  const parts: Dose[] = [];
  for (let left = amount; left > 0; left -= MOST) {
    parts.push({ amount: Math.min(left, MOST), minutes });
  }
  return parts;
}
