import type { Fact, SuspendOrResume } from '#domain/event.ts';
import {
  frequent,
  type HistoryRecord,
  type Layout,
  type Layouts,
  record,
  requestors,
  undated,
} from './history-record.ts';
import type { Doses, Draft } from './log.ts';
import type { Capabilities } from './model.ts';

const HALF_HOUR = 30;

/** Kinds in the hour's flags: 1 and 2 normal, 3 square, 4 and 5 the two halves of a dual. */
function bolus(
  r: HistoryRecord,
  programmed: number,
  delivered: number,
  minutes: number,
): Draft<'bolus'> {
  const { id, wall, order, sources, hourFlags } = r;
  if (hourFlags !== 3 && hourFlags !== 5) {
    const shape = hourFlags === 4 ? 'dual' : 'normal';
    return { id, wall, order, sources, kind: 'bolus', shape, programmed, delivered };
  }
  return {
    id,
    wall,
    order,
    sources,
    kind: 'bolus',
    shape: hourFlags === 3 ? 'square' : 'dual',
    extendedProgrammed: programmed,
    extendedDelivered: delivered,
    minutes,
  };
}

const bolusInTenths = (r: HistoryRecord): Draft =>
  bolus(r, r.u8(1) / 10, r.u8(2) / 10, r.u8(3) * HALF_HOUR);

function bolusInFortieths(r: HistoryRecord): Draft {
  const given = bolus(r, r.u16be(1) / 40, r.u16be(3) / 40, r.u8(7) * HALF_HOUR);
  given.activeInsulin = r.u16be(5) / 40;
  return given;
}

/** A square bolus is written at its start and what it has delivered grows; its kind stays. */
const bolusRecord = (read: (r: HistoryRecord) => Draft, size: number, timeAt: number): Layout => ({
  ...frequent(read, size, timeAt),
  mark: (r) => r.hourFlags,
});

/** Doses of three bytes; the low four bits of the third tell the curve, the next two belong to the age. */
function dosesIn(r: HistoryRecord): Doses {
  const doses = [];
  for (let i = 2; i + 3 <= r.length; i += 3) {
    const minutes = r.u8(i + 1) | ((r.u8(i + 2) & 0x30) << 4);
    doses.push({ units: r.u8(i) / 40, minutes });
  }
  return doses;
}

/** Has no time of its own: belongs to the bolus that follows. Where none does it tells nothing more. */
function unabsorbed(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  const doses = dosesIn(r);
  const name = 'unabsorbed insulin';
  return { id, wall, order, sources, kind: 'notice', origin: 'pump', name, doses };
}

const unabsorbedRecord: Layout = {
  ...frequent(unabsorbed, (r) => Math.max(2, r.u8(1))),
  stamp: undated,
};

const patterns = ['standard', 'A', 'B'];
export const patternName = (code: number): string => patterns[code] ?? String(code);

/** The schedule, logged at each segment also while something overrides it. */
function basalStart(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  const rate = r.u16le(8) / 40;
  const pattern = patternName(r.hourFlags);
  return { id, wall, order, sources, kind: 'basal-rate', rate, pattern, segment: r.u8(1) };
}

function tempMinutes(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  return { id, wall, order, sources, kind: 'temp-basal', minutes: r.u8(1) * HALF_HOUR };
}

function tempRate(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  if (r.u8(7) >> 3 !== 0) {
    return { id, wall, order, sources, kind: 'temp-basal', percent: r.u8(1) };
  }
  const rate = (((r.u8(7) & 7) << 8) | r.u8(1)) / 40;
  return { id, wall, order, sources, kind: 'temp-basal', rate };
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
  0x16: frequent(tempMinutes),
  0x1e: record(suspend),
  0x1f: record(resume),
  0x21: record(() => ({ kind: 'rewind' })),
  0x30: unabsorbedRecord,
  0x33: frequent(tempRate, 8),
  0x5c: unabsorbedRecord,
  0x7b: frequent(basalStart, 10),
});
