import type { Cursor } from '#bytes/cursor.ts';
import type { Fact, Notice } from '#domain/event.ts';

/** Bytes from here on are samples. */
export const FIRST_SAMPLE = 0x14;
export const MARK = 0x08;
export const END = 0x01;
export const WEAK_SIGNAL = 0x02;

/** A record of a glucose page: its opcode is its last byte. */
export interface GlucoseLayout {
  readonly size: number;
  /** Takes a slot of five minutes; or carries a date in the four bytes before its opcode; or neither. */
  readonly time: 'slot' | 'dated' | 'none';
  /** Nothing for fillers. */
  readonly read?: (record: Cursor) => Fact;
}

const notice = (name: string, value?: number): Notice => ({
  kind: 'notice',
  origin: 'sensor',
  name,
  ...(value !== undefined && { value }),
});

/** Type codes stand in bits 5 and 6 of a dated record's day. */
const typeOf = (r: Cursor, size: number): number => (r.u8(size - 4) >> 5) & 3;
const named = (names: readonly string[], code: number): string => names[code] ?? `(${code})`;

/** What a record of one argument says by it. */
const argument = (name: string, words: readonly string[] = []): GlucoseLayout => ({
  size: 2,
  time: 'slot',
  read: (r) => {
    const word = words[r.u8(0)];
    return word === undefined ? notice(name, r.u8(0)) : notice(`${name}: ${word}`);
  },
});

const beyond = (value: number, limit: 'LO' | 'HI'): GlucoseLayout => ({
  size: 2,
  time: 'slot',
  read: () => ({ kind: 'sensor-glucose', value, unit: 'mg/dL', limit }),
});

const dated = (name: string, words: readonly string[] = []): GlucoseLayout => ({
  size: 5,
  time: 'dated',
  read: (r) => notice(words.length > 0 ? `${name}: ${named(words, typeOf(r, 5))}` : name),
});

/** A sensor's glucose of a meter or typed in; bit 5 of the day is its ninth bit. */
const calibration: GlucoseLayout = {
  size: 6,
  time: 'dated',
  read: (r) => ({
    kind: 'calibration',
    value: r.u8(0) | (((r.u8(2) >> 5) & 1) << 8),
    unit: 'mg/dL',
  }),
};

const factor: GlucoseLayout = {
  size: 7,
  time: 'dated',
  read: (r) => notice('calibration factor', r.u16le(0) / 1000),
};

export const glucoseLayouts: Readonly<Record<number, GlucoseLayout>> = {
  [END]: { size: 1, time: 'none', read: () => notice('end of data') },
  [WEAK_SIGNAL]: { size: 1, time: 'slot', read: () => notice('weak signal') },
  0x03: argument('calibration', ['meter BG now', 'waiting', 'error', 'discarded']),
  0x04: argument('packet'),
  0x05: argument('sensor error'),
  0x06: beyond(40, 'LO'),
  0x07: beyond(400, 'HI'),
  [MARK]: dated('time mark', ['last reading', 'page end', 'gap']),
  0x0a: dated('battery changed'),
  0x0b: dated('sensor', ['off', 'on', 'lost']),
  0x0c: dated('clock change', ['new', 'old', 'new after a reset']),
  0x0d: dated('sync', ['again', 'new', 'old', 'find']),
  0x0e: calibration,
  0x0f: factor,
  0x10: { size: 8, time: 'dated', read: () => notice('bolus given') },
  0x13: { size: 1, time: 'none' },
};
