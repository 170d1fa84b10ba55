import type { Bolus, Fact, SuspendOrResume, TempBasal } from '#domain/event.ts';
import {
  type HistoryRecord,
  type Layout,
  type Layouts,
  record,
  requestors,
  undated,
  type Unabsorbed,
} from './history-record.ts';
import type { Capabilities } from './model.ts';

const HALF_HOUR = 30;

/** Kinds in the hour's flags: 1 and 2 normal, 3 square, 4 and 5 the two halves of a dual. */
function bolus(kind: number, programmed: number, delivered: number, minutes: number): Bolus {
  if (kind === 3 || kind === 5) {
    const shape = kind === 3 ? 'square' : 'dual';
    const extended = { extendedProgrammed: programmed, extendedDelivered: delivered, minutes };
    return { kind: 'bolus', shape, ...extended };
  }
  return { kind: 'bolus', shape: kind === 4 ? 'dual' : 'normal', programmed, delivered };
}

const bolusInTenths = (r: HistoryRecord): Bolus =>
  bolus(r.hourFlags, r.u8(1) / 10, r.u8(2) / 10, r.u8(3) * HALF_HOUR);

function bolusInFortieths(r: HistoryRecord): Bolus {
  const given = bolus(r.hourFlags, r.u16be(1) / 40, r.u16be(3) / 40, r.u8(7) * HALF_HOUR);
  return { activeInsulin: r.u16be(5) / 40, ...given };
}

/** A square bolus is written at its start and what it has delivered grows; its kind stays. */
const bolusRecord = (read: (r: HistoryRecord) => Bolus, size: number, timeAt: number): Layout => ({
  ...record(read, size, timeAt),
  mark: (r) => r.hourFlags,
});

/** Doses of three bytes; the low four bits of the third tell the curve, the next two belong to the age. */
function unabsorbed(r: HistoryRecord): Unabsorbed {
  const doses = [];
  for (let i = 2; i + 3 <= r.length; i += 3) {
    const minutes = r.u8(i + 1) | ((r.u8(i + 2) & 0x30) << 4);
    doses.push({ units: r.u8(i) / 40, minutes });
  }
  return { kind: 'unabsorbed', doses };
}

const patterns = ['standard', 'A', 'B'];
export const patternName = (code: number): string => patterns[code] ?? String(code);

/** The schedule, logged at each segment also while something overrides it. */
const basalStart = (r: HistoryRecord): Fact => ({
  kind: 'basal-rate',
  rate: r.u16le(8) / 40,
  pattern: patternName(r.hourFlags),
  segment: r.u8(1),
});

const tempMinutes = (r: HistoryRecord): TempBasal => ({
  kind: 'temp-basal',
  minutes: r.u8(1) * HALF_HOUR,
});

function tempRate(r: HistoryRecord): TempBasal {
  if (r.u8(7) >> 3 !== 0) return { kind: 'temp-basal', percent: r.u8(1) };
  return { kind: 'temp-basal', rate: (((r.u8(7) & 7) << 8) | r.u8(1)) / 40 };
}

/**
 * State 2 is a low-glucose suspend whose alarm sounds, 3 an answered one, 4 one without an answer,
 * 5 one that a person chose to keep. A host that suspends writes state 0 or 1 too, without saying why.
 */
function suspend(r: HistoryRecord): SuspendOrResume {
  const state = r.u8(1) & 0x1f;
  if (state === 2) return { kind: 'suspend', by: 'low-glucose' };
  if (state === 3 || state === 4) {
    return { kind: 'suspend', by: 'low-glucose', answered: state === 3 };
  }
  if (state === 5) return { kind: 'suspend', by: 'user', answered: true };
  const isPerson = state <= 1 && r.requestor !== requestors.host;
  return { kind: 'suspend', by: isPerson ? 'user' : 'unknown' };
}

/**
 * State 6 is a person's resume, 7 the pump's after a suspend that a person kept, 8 after one that
 * nobody answered; 0 follows any of them and takes its cause.
 */
function resume(r: HistoryRecord): SuspendOrResume {
  const state = r.u8(1) & 0x1f;
  const cause = state === 0 ? r.u8(1) >> 5 : state;
  if (cause === 7 || cause === 8) {
    return { kind: 'resume', by: 'automatic', answered: cause === 7 };
  }
  const isPerson = cause <= 6 && r.requestor !== requestors.host;
  return { kind: 'resume', by: isPerson ? 'user' : 'unknown' };
}

/** Primed without an amount set is the tubing, else the cannula. */
const prime = (r: HistoryRecord): Fact => ({
  kind: 'prime',
  type: r.u8(2) === 0 ? 'tubing' : 'cannula',
  units: r.u8(4) / 10,
});

/** What is delivered, and what stops or changes it. */
export const insulinRecords = ({ strokes }: Capabilities): Layouts => ({
  0x01: strokes === 40 ? bolusRecord(bolusInFortieths, 13, 8) : bolusRecord(bolusInTenths, 9, 4),
  0x03: record(prime, 10, 5),
  0x16: record(tempMinutes),
  0x1e: record(suspend),
  0x1f: record(resume),
  0x21: record(() => ({ kind: 'rewind' })),
  0x30: { ...record(unabsorbed, (r) => Math.max(2, r.u8(1))), stamp: undated },
  0x33: record(tempRate, 8),
  0x5c: { ...record(unabsorbed, (r) => Math.max(2, r.u8(1))), stamp: undated },
  0x7b: record(basalStart, 10),
});
