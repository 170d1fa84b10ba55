import { randomFrom } from '#domain/chance.ts';

/** Seeded luck, in the words a plan needs. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** True in a share of `share` of all cases. */
  happens(share: number): boolean {
    return this.#random() < share;
  }

  /** From `low` up to `high`, evenly. */
  between(low: number, high: number): number {
    return low + this.#random() * (high - low);
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  /** About `centre`, seldom further off than `spread`. */
  about(centre: number, spread: number): number {
    return centre + (this.#random() + this.#random() + this.#random() - 1.5) * (spread / 1.5);
  }
}
