import { type Field, readFields, u16be, u8 } from '#bytes/layout.ts';
import type { Cursor } from '#bytes/cursor.ts';
import type { Settings } from '#domain/event.ts';
import { glucoseIn, glucoseUnit, type HistoryRecord } from './history-record.ts';
import type { Capabilities } from './model.ts';
import { asPrevious } from './schedules.ts';

type Values = Settings['settings'];

/** One half of a sensor's set-up, as it was or as it is now. Places count from its first byte. */
interface Half {
  readonly size: number;
  readonly minutes: Readonly<Record<string, Field>>;
  readonly glucose: Readonly<Record<string, Field>>;
  /** Bytes that public sources do not explain. */
  readonly unexplained: Readonly<Record<string, Field>>;
  readonly flags: Readonly<Record<string, number>>;
  readonly transmitter: number;
}

/** Record 4F, of the 522 and 722 (facts of decocare; values of recorded pumps agree). */
const half22: Half = {
  size: 16,
  glucose: { sensorHighLimit: u16be(2), sensorLowLimit: u8(4) },
  minutes: {
    sensorMissedDataMinutes: u8(6),
    sensorHighSnoozeMinutes: u16be(7),
    sensorLowSnoozeMinutes: u8(9),
    sensorAlertSnoozeMinutes: u16be(10),
    sensorCalibrationReminderMinutes: u8(12),
  },
  unexplained: { sensorAlarmBits: u8(1), sensorByte5: u8(5) },
  flags: {},
  transmitter: 13,
};

/** Record 50, from the 23 on; its glucose limits are in other records. */
const half23: Half = {
  size: 15,
  glucose: { sensorHighAreaLimit: u8(12), sensorLowAreaLimit: u8(13) },
  minutes: {
    sensorMissedDataMinutes: u8(2),
    sensorHighSnoozeMinutes: u16be(3),
    sensorLowSnoozeMinutes: u8(5),
    sensorAlertSnoozeMinutes: u16be(6),
    sensorCalibrationReminderMinutes: u8(8),
  },
  unexplained: { sensorByte1: u8(1) },
  flags: { sensorAutoCalibration: 14 },
  transmitter: 9,
};

const halfVeo: Half = {
  ...half23,
  size: 17,
  glucose: { ...half23.glucose, lowSuspendLimit: u8(16) },
  flags: { ...half23.flags, lowSuspend: 15 },
};

const NO_TRANSMITTER = 0xff_ff_ff;

/** The number on the transmitter; none where it was never given. */
function transmitterAt(r: Cursor, place: number): string {
  const id = r.u24be(place);
  return id === NO_TRANSMITTER || id === 0 ? 'none' : String(id);
}

function read(r: Cursor, { glucose, minutes, unexplained, flags, transmitter }: Half): Values {
  const unit = glucoseUnit((r.u8(0) >> 5) & 3);
  const inUnit = Object.entries(readFields(glucose, r)).map(([name, value]): [string, number] => [
    name,
    glucoseIn(unit, value),
  ]);
  const isOn = Object.entries(flags).map(([name, at]): [string, boolean] => [name, r.u8(at) !== 0]);
  return {
    sensor: (r.u8(0) & 1) === 1,
    sensorUnit: unit,
    ...Object.fromEntries([...inUnit, ...isOn]),
    ...readFields({ ...minutes, ...unexplained }, r),
    sensorTransmitter: transmitterAt(r, transmitter),
  };
}

/** The sensor's set-up before and after a change of it. */
const both =
  (half: Half) =>
  (r: HistoryRecord): Values => {
    const start = r.at;
    r.at = start + 7;
    const before = read(r, half);
    r.at = start + 7 + half.size;
    const after = read(r, half);
    r.at = start;
    return { ...after, ...asPrevious(before) };
  };

export const sensorSetup22 = both(half22);
export const sensorSetup23 = ({ lowSuspend }: Capabilities) => both(lowSuspend ? halfVeo : half23);
