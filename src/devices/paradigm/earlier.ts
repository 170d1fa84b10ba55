import { Cursor } from '#bytes/cursor.ts';
import type { Section } from '#domain/capture.ts';
import { endOf, frameOf, isSound } from './frame.ts';

/** One log of the pump as an earlier reading has it. */
interface Past {
  /** By name and running number. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
  /** The pump writes no more into pages up to this number. */
  readonly settled: number;
  /** Whether it is of the same memory as the pump's today; unknown until a page was compared. */
  isSame?: boolean;
}

type LogName = 'history' | 'sensor';
export type PageName = 'history' | 'glucose' | 'isig';

/** Bytes of a page that must agree before they prove anything. */
const PROOF = 32;

const keyOf = (name: string, number: number) => `${name} ${number}`;

/** What the pump counted at the time of a reading, if it does. */
function counted(sections: readonly Section[], name: string): number | undefined {
  const answer = sections.find((section) => section.name === name);
  return answer && new Cursor(answer.bytes).u32be(0);
}

function past(
  sections: readonly Section[],
  names: readonly string[],
  numberOf: (index: number) => number,
  settled: number,
): Past {
  const pages = new Map<string, Uint8Array>();
  for (const { name, index, bytes } of sections) {
    if (!names.includes(name) || !isSound(bytes, frameOf(bytes))) continue;
    if (bytes.some((byte) => byte !== 0)) pages.set(keyOf(name, numberOf(index)), bytes);
  }
  return { pages, settled };
}

/**
 * History pages are counted from the newest, so their running number is the counter less the index.
 * Up to the page before the newest a pump may still rewrite: a square bolus is written at its start
 * and grows for hours (decocare; docs/decisions/0008).
 */
function pastOf(log: LogName, sections: readonly Section[]): readonly Past[] {
  const isHistory = log === 'history';
  const newest = counted(sections, isHistory ? 'historyCounter' : 'glucoseCounter');
  if (newest === undefined) return [];
  return isHistory
    ? [past(sections, ['history'], (index) => newest - index, newest - 2)]
    : [past(sections, ['glucose', 'isig'], (index) => index, newest - 1)];
}

/** What was written into a page by then stands in it unchanged. */
function agrees(then: Uint8Array, now: Uint8Array): 'yes' | 'no' | 'too short to tell' {
  const written = then.subarray(0, endOf(then, frameOf(then).data));
  if (!written.every((byte, at) => byte === now[at])) return 'no';
  return written.length < PROOF ? 'too short to tell' : 'yes';
}

/**
 * Pages of one log that earlier readings hold and that need not be asked again. A pump's memory can
 * have been cleared, and counts from the start then: so an earlier reading counts only once a page
 * of it was read again and is the same, and no more once one that cannot change is another.
 */
export class Earlier {
  readonly #pasts: readonly Past[];

  /** `readings`: the sections of earlier readings of this pump, the latest first. */
  constructor(log: LogName, readings: readonly (readonly Section[])[]) {
    this.#pasts = readings.flatMap((sections) => pastOf(log, sections));
  }

  /** The page as it was stored, where it is the pump's of today and cannot have changed. */
  take(name: PageName, number: number): Uint8Array | undefined {
    return this.#pasts
      .find(({ isSame, settled, pages }) => {
        return isSame && number <= settled && pages.has(keyOf(name, number));
      })
      ?.pages.get(keyOf(name, number));
  }

  /** Learns from a page that was just read which earlier readings are of this memory. */
  compare(name: PageName, number: number, now: Uint8Array): void {
    for (const known of this.#pasts) {
      const then = known.pages.get(keyOf(name, number));
      const agreement = then && agrees(then, now);
      if (agreement === 'yes') known.isSame ??= true;
      if (agreement === 'no' && number <= known.settled) known.isSame = false;
    }
  }
}
