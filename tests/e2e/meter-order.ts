import type { GlucoseUnit } from '#domain/units.ts';

/** Something wrong with the `at`-th report that the meter sends after it was plugged in. */
export interface Fault {
  readonly kind: 'drop' | 'flip' | 'stray' | 'repeat' | 'silence';
  readonly at: number;
}

/** A simulated meter for the fake `navigator.hid`, as a test asks for it. */
export interface MeterOrder {
  /** One meter keeps its name, its memory and its permission from one plugging in to the next. */
  readonly name: string;
  readonly model?: string;
  readonly productId?: number;
  /** Seven digits whose sum is 12, as in the simulated meter's own. */
  readonly serial?: string;
  readonly unit?: GlucoseUnit;
  readonly results?: number;
  readonly seed?: number;
  /** The cable is pulled when so many payload bytes have crossed it, both ways together. */
  readonly unplugAt?: number;
  readonly faults?: readonly Fault[];
  /** What `open` rejects with. */
  readonly refuses?: string;
}

/** One result as it crossed the wire: the text of its R record. */
export interface WireResult {
  readonly number: number;
  readonly text: string;
}

/** What the meter's own end of the cable saw. */
export interface Witness {
  readonly results: readonly WireResult[];
  /** Numbers of the results whose frame the computer has acknowledged. */
  readonly acknowledged: readonly number[];
  /** Payload bytes that crossed the cable since it was last plugged in. */
  readonly bytes: number;
  /** What left the computer, control bytes by name. */
  readonly said: readonly string[];
}

/** What a test can do to the fake, in the page, as `window.bench`. */
export interface PageBench {
  plug(order: MeterOrder): void;
  unplug(name: string): void;
  /** What the person does with the next choosers. */
  chooser: 'pick' | 'dismiss';
  witness(name: string): Witness;
  /** The cable of that meter is pulled, by `unplugAt` or by `unplug`. */
  isGone(name: string): boolean;
}

declare global {
  interface Window {
    bench: PageBench;
    /** Timers of the page and the meter run so many times faster; 1 unless set before. */
    benchSpeed?: number;
    /** Told of each acknowledged result, where the test exposed it. */
    meterAcknowledged?: (result: WireResult) => void;
  }
}

/** The `nth` serial number that fits a simulated Contour Next USB. */
export function serialOf(nth: number): string {
  const sumOf = (serial: number) =>
    Array.from(String(serial)).reduce((sum, digit) => sum + Number(digit), 0);
  let serial = 1_000_000;
  for (let found = -1; found < nth; serial++) if (sumOf(serial) === 12) found++;
  return String(serial - 1);
}
