import * as fc from 'fast-check';
import { date, type Moment, page, time, zeros } from './paradigm-pages.ts';

/** One record of a pump's log as it was once so many records had been written: a running square bolus grows. */
type Written = (soFar: number) => readonly number[];

/** The log of a pump in the order written, cut into pages; the newest is still being filled. */
export interface PumpLog {
  readonly model: '522' | '723';
  readonly pages: readonly (readonly Written[])[];
}

/** What is read of a log: pages `from` to `to`, when it had `soFar` records. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly soFar: number;
}

const happenings = [
  'dual',
  'square',
  'temp',
  'linked',
  'clock',
  'alarm',
  'total',
  'at once',
] as const;

interface Happening {
  readonly what: (typeof happenings)[number];
  /** Minutes since the one before. */
  readonly gap: number;
  /** Records that come between its two. */
  readonly between: number;
  /** Came from the wizard. */
  readonly isProposed: boolean;
}

const momentAt = (minute: number): Moment => [
  1 + Math.floor(minute / 1440),
  Math.floor(minute / 60) % 24,
  minute % 60,
];

/** Writes what happens to a pump, as its model would. */
class Writing {
  readonly records: { readonly minute: number; readonly written: Written }[] = [];
  readonly #isFine: boolean;
  #minute = 60;
  /** Days of whose totals this is the last. */
  #totalled = 0;

  constructor(model: PumpLog['model']) {
    this.#isFine = model === '723';
  }

  happen({ what, gap, between, isProposed }: Happening): void {
    this.#minute += gap;
    const at = this.#minute;
    if (what === 'dual') this.#dual(at, between, isProposed);
    else if (what === 'square') this.#bolus(at, 3, isProposed);
    else if (what === 'temp') {
      this.#put([0x33, 40, ...this.#at(at), 0]);
      this.#put([0x16, 3, ...this.#at(at)]);
    } else if (what === 'linked') {
      this.#put([0x0a, 104, ...this.#at(at, 1, 3)]);
      this.#put([0x3f, 13, ...this.#at(at, 0, 3), 1, 2, 3]);
    } else if (what === 'clock') {
      this.#put([0x17, 0, ...this.#at(at)]);
      this.#minute += 60;
      this.#put([0x18, 0, ...this.#at(this.#minute)]);
    } else if (what === 'alarm') {
      this.#put([6, 4, 0, 0, ...this.#at(at)]);
      this.#pass(between);
      this.#put([0x0c, 4, ...this.#at(this.#minute)]);
    } else if (what === 'total') this.#total(Math.floor(at / 1440));
    else for (const code of [101, 105, 112]) this.#put([0x0b, code, 0, ...this.#at(at)]);
  }

  #at(minute: number, hour = 0, requestor = 0): number[] {
    return time(momentAt(minute), { hour, requestor });
  }

  #put(bytes: readonly number[]): void {
    this.#write(() => bytes);
  }

  #write(written: Written): void {
    this.records.push({ minute: this.#minute, written });
  }

  /** Other records, a quarter of an hour apart. */
  #pass(count: number): void {
    for (let i = 0; i < count; i++) {
      this.#minute += 15;
      this.#put([0x21, 0, ...this.#at(this.#minute)]);
    }
  }

  #propose(minute: number): void {
    const body = this.#isFine ? 15 : 13;
    this.#put([0x5b, 0, ...this.#at(minute), 45, 0x50, ...zeros(body - 2)]);
    this.#put([0x5c, 5, 40, 44, 0x10]);
  }

  /** Up to the 22 the normal half comes first and the square one when it has ended, else the other way. */
  #dual(at: number, between: number, isProposed: boolean): void {
    if (this.#isFine) {
      this.#bolus(at, 5, isProposed, at + 2);
      this.#bolus(at, 4, false);
    } else {
      this.#bolus(at, 4, isProposed);
      this.#pass(between);
      this.#bolus(at, 5, false, at + 2);
    }
  }

  /** Kinds are 3 square, 4 and 5 the halves of a dual. A square one of the newer pumps grows for five records. */
  #bolus(at: number, kind: number, isProposed: boolean, start = at): void {
    if (isProposed) this.#propose(at);
    const stamp = this.#at(start, kind);
    const minutes = kind === 4 ? 0 : 2;
    if (!this.#isFine) {
      this.#put([1, 20, 20, minutes, ...stamp]);
      return;
    }
    const nth = this.records.length;
    this.#write((soFar) => {
      const delivered = kind === 4 ? 50 : 10 * Math.min(5, soFar - nth);
      return [1, 0, 50, 0, delivered, 0, 4, minutes, ...stamp];
    });
  }

  #total(day: number): void {
    if (day <= this.#totalled) return;
    this.#totalled = day;
    const insulin = [0, 160, 0, 80, 50, 0, 80, 50, 0, 30];
    this.#put([7, 0, 0, 0, 160, ...(this.#isFine ? zeros(3) : []), ...date(day)]);
    const [opcode, size] = this.#isFine ? [0x6e, 52] : [0x6d, 44];
    const detail = [opcode, ...date(day), ...zeros(8), ...insulin];
    this.#put([...detail, ...zeros(size - detail.length)]);
  }
}

const happening = fc.record({
  what: fc.constantFrom(...happenings),
  gap: fc.integer({ min: 3, max: 200 }),
  between: fc.nat({ max: 5 }),
  isProposed: fc.boolean(),
});

/** At most as many records as fit into a page; the pages of these logs are mostly emptier than real ones. */
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 300, maxLength: 300 });

/** A page begins with the time at which it was begun: real pages are days apart, these only minutes. */
function paged(records: Writing['records'], nth: number): Written[] {
  const first = [0x20, nth, ...time(momentAt(records[0]!.minute))];
  return [() => first, ...records.map(({ written }) => written)];
}

export const pumpLog: fc.Arbitrary<PumpLog> = fc
  .tuple(
    fc.constantFrom('522' as const, '723' as const),
    fc.array(happening, { minLength: 1, maxLength: 24 }),
    sizes,
  )
  .map(([model, all, counts]) => {
    const writing = new Writing(model);
    for (const one of all) writing.happen(one);
    const rest = [...writing.records];
    const pages = counts.map((count) => rest.splice(0, count)).filter(({ length }) => length > 0);
    return { model, pages: pages.map(paged) };
  })
  .filter(({ pages }) => pages.length > 0);

/** The pages of a cut as the pump sends them, oldest first. */
export function pagesOf({ pages }: PumpLog, { from, to, soFar }: Cut): Uint8Array[] {
  let before = pages.slice(0, from).reduce((sum, { length }) => sum + length, 0);
  return pages.slice(from, to + 1).map((records) => {
    const written = records.slice(0, Math.max(0, soFar - before));
    before += records.length;
    return page(...written.map((bytesAt) => bytesAt(soFar)));
  });
}
