import type { Carbs, Fact } from '#domain/event.ts';
import {
  frequent,
  glucoseIn,
  glucoseUnit,
  type HistoryRecord,
  type Layouts,
  record,
  requestors,
} from './history-record.ts';
import type { Draft } from './log.ts';

/** A glucose typed into the pump or sent by the linked meter. */
function glucose(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  const unit = glucoseUnit(r.hourFlags & 3);
  const value = glucoseIn(unit, r.u8(1) | (r.yearFlag << 8) | ((r.hourFlags >> 2) << 9));
  const entry = r.requestor === requestors.meter ? 'linked' : 'manual';
  return { id, wall, order, sources, kind: 'meter-glucose', value, unit, entry };
}

/** What the meter sent: mg/dL also on a pump that shows mmol/L. */
function linkedGlucose(r: HistoryRecord): Draft {
  const { id, wall, order, sources } = r;
  const value = r.u8(1) * 8 + r.hourFlags;
  return { id, wall, order, sources, kind: 'meter-glucose', value, unit: 'mg/dL', entry: 'linked' };
}

function meal(r: HistoryRecord): Carbs {
  const carbs = r.u8(7) | ((r.u8(1) & 1) << 8);
  const isExchanges = (r.u8(8) & 2) !== 0;
  return isExchanges ? { kind: 'carbs', exchanges: carbs / 10 } : { kind: 'carbs', grams: carbs };
}

const insulin = (r: HistoryRecord): Fact => ({
  kind: 'insulin',
  units: (((r.hourFlags & 3) << 8) | r.u8(1)) / 10,
});

/** What a person measured or noted. Markers are there only where "capture event" is on. */
export const diaryRecords: Layouts = {
  0x0a: frequent(glucose),
  0x39: frequent(linkedGlucose, 10),
  0x3f: frequent(linkedGlucose, 10),
  0x40: record(meal, 9),
  0x41: record(() => ({ kind: 'exercise' }), 8),
  0x42: record(insulin, 8),
  0x43: record(() => ({ kind: 'note', text: 'other' })),
};
