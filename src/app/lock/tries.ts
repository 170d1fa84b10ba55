/** So many wrong passphrases cost no time: fingers slip. */
const FREE = 5;
/** Ms: the first pause, which each further wrong one doubles up to the longest. */
const FIRST = 5_000;
const LONGEST = 5 * 60_000;

/**
 * How long, in ms, nothing is tried after so many wrong passphrases in a row. A courtesy: whoever has the
 * disk tries elsewhere, where only the cost of each try slows them.
 */
export const pauseAfter = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(FIRST * 2 ** (wrong - FREE), LONGEST);

/** Wrong passphrases in a row, and the pause that the last of them began. */
export class Tries {
  readonly #now: () => number;
  #wrong = 0;
  #until = 0;

  /** `now`: ms that pass whatever anybody sets a clock to. */
  constructor(now: () => number) {
    this.#now = now;
  }

  addWrong(): void {
    this.#wrong++;
    this.#until = this.#now() + pauseAfter(this.#wrong);
  }

  forget(): void {
    this.#wrong = 0;
    this.#until = 0;
  }

  /** Whole seconds until the next try; 0 where one may be made now. */
  secondsLeft(): number {
    return Math.ceil(Math.max(0, this.#until - this.#now()) / 1000);
  }
}
