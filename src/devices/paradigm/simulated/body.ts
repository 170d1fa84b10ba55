/** mg/dL that a unit lowers, and a gram raises. */
const PER_UNIT = 46;
const PER_GRAM = 4.3;
/** Minutes that insulin and food rest in each of their two compartments. */
const INSULIN = 50;
const FOOD = 28;
const STEP = 5;

/** U/h that keep the glucose where it is: more before dawn, less in the evening. */
const need = (hour: number): number =>
  0.86 + 0.22 * Math.cos(((hour - 6) / 24) * 2 * Math.PI) + 0.05 * Math.cos((hour / 6) * Math.PI);

/**
 * A calm body: insulin beyond the need lowers the glucose, food raises it, both with delay. Only
 * differences count, so that a well set pump keeps it level. Steps of five minutes.
 */
export class Body {
  glucose = 128;
  #skin: [number, number] = [0, 0];
  #gut: [number, number] = [0, 0];
  /** Of the need for insulin: below 1 after sport, above in a cold. */
  #demand = 1;

  eat(grams: number): void {
    this.#gut[0] += grams;
  }

  /** What the need is a part of from now on. */
  set demand(share: number) {
    this.#demand = share;
  }

  step(hour: number, units: number, disturbance: number): void {
    const spare = units - (need(hour) * this.#demand * STEP) / 60;
    const acting = pass(this.#skin, spare, INSULIN);
    const absorbed = pass(this.#gut, 0, FOOD);
    this.glucose += PER_GRAM * absorbed - PER_UNIT * acting + disturbance + this.#pull();
    this.glucose = Math.min(460, Math.max(32, this.glucose));
  }

  /** The liver raises a low glucose, the kidney lowers a high one, both draw to the middle. */
  #pull(): number {
    const low = Math.max(0, 66 - this.glucose) * 0.09;
    const high = Math.max(0, this.glucose - 210) * 0.02;
    return (124 - this.glucose) * 0.014 + low - high;
  }
}

/** Moves what is in two compartments on by a step; returns what leaves the second. */
function pass(stores: [number, number], added: number, minutes: number): number {
  const share = 1 - Math.exp(-STEP / minutes);
  const moved = stores[0] * share;
  const left = stores[1] * share;
  stores[0] += added - moved;
  stores[1] += moved - left;
  return left;
}
