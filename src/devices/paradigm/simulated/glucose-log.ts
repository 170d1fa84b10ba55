import type { Fact, Notice } from '#domain/event.ts';
import type { PumpClock } from './clock.ts';
import { be16, minuteBytes } from './stamp-bytes.ts';
import type { Truth } from './truth.ts';

/** A glucose page and the ISIG page that has a word for each of its bytes. */
export interface SensorPage {
  readonly bytes: number[];
  readonly words: number[];
}

const ROOM = 1022;
const MARK = 0x08;
const MARK_SIZE = 5;
/** What a payload byte has in the ISIG page (recorded on a 722). */
const PAYLOAD = 0x22;

const marks = ['last reading', 'page end', 'gap'] as const;
type Mark = (typeof marks)[number];

export const notice = (name: string, value?: number): Notice => ({
  kind: 'notice',
  origin: 'sensor',
  name,
  ...(value !== undefined && { value }),
});

/** The sensor's log: a byte every five minutes, and marks that tell which five minutes. */
export class GlucoseLog {
  readonly pages: SensorPage[] = [{ bytes: [], words: [] }];
  readonly #clock: PumpClock;
  readonly #truth: Truth;
  #lastSlot = 0;
  #unmarked = 0;

  constructor(clock: PumpClock, truth: Truth) {
    this.#clock = clock;
    this.#truth = truth;
  }

  /** A record that takes a slot: payload, then opcode; for a sample the ISIG word too. */
  slot(now: number, bytes: readonly number[], fact: Fact, word?: number): void {
    this.#put(bytes, word);
    this.#lastSlot = this.#minute(now);
    this.#unmarked++;
    this.#truth.tell(this.#lastSlot, fact);
  }

  /** A record with a time of its own. */
  dated(now: number, opcode: number, type: number, fact: Fact, head: readonly number[] = []): void {
    const shown = this.#minute(now);
    this.#put([...head, ...minuteBytes(shown, type), opcode]);
    this.#truth.tell(shown, fact);
  }

  /** 0E: what the sensor is calibrated by, mg/dL; bit 5 of the day is its ninth bit. */
  calibrate(now: number, mgDl: number, isLinked: boolean): void {
    const shown = this.#minute(now);
    const time = minuteBytes(shown, mgDl >> 8, isLinked ? 1 : 0);
    this.#put([mgDl & 0xff, ...time, 0x0e]);
    this.#truth.tell(shown, { kind: 'calibration', value: mgDl, unit: 'mg/dL' });
  }

  /** 0F: thousandths. */
  factor(now: number, thousandths: number): void {
    const head = be16(thousandths).toReversed();
    this.dated(now, 0x0f, 0, notice('calibration factor', thousandths / 1000), head);
  }

  /** Tells the time of the latest slot. */
  mark(mark: Mark): void {
    if (this.#unmarked > 0) this.#mark(mark);
  }

  /** Both sides of a change of the clock that `change` makes. */
  clockChange(now: number, change: () => void): void {
    this.mark('last reading');
    this.dated(now, 0x0c, 1, notice('clock change: old'));
    change();
    this.dated(now, 0x0c, 0, notice('clock change: new'));
  }

  #mark(mark: Mark): void {
    this.#write([...minuteBytes(this.#lastSlot, marks.indexOf(mark)), MARK]);
    this.#unmarked = 0;
    this.#truth.tell(this.#lastSlot, notice(`time mark: ${mark}`));
  }

  #put(bytes: readonly number[], word?: number): void {
    const used = this.pages.at(-1)?.bytes.length ?? 0;
    if (used + bytes.length + MARK_SIZE > ROOM) {
      this.mark('page end');
      this.pages.push({ bytes: [], words: [] });
    }
    this.#write(bytes, word);
  }

  #write(bytes: readonly number[], word?: number): void {
    const page = this.pages.at(-1);
    for (const [at, byte] of bytes.entries()) {
      const isLast = at === bytes.length - 1;
      page?.bytes.push(byte);
      page?.words.push(isLast ? (word ?? byte) : PAYLOAD);
    }
  }

  /** Its times have no seconds. */
  #minute(now: number): number {
    const shown = this.#clock.show(now);
    return shown - (shown % 60);
  }
}
