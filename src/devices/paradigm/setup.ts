import type { Settings } from '#domain/event.ts';
import { stampAt } from './dates.ts';
import { type HistoryRecord, type Layout, type Layouts, record } from './history-record.ts';
import { patternName } from './insulin.ts';
import type { Capabilities } from './model.ts';
import { sensorSetup22, sensorSetup23 } from './sensor-setup.ts';
import { basalSchedule, wizardSetup } from './schedules.ts';

type Values = Settings['settings'];
type Value = Values[string];

const setting = (values: (r: HistoryRecord) => Values, size: Layout['size'] = 7): Layout =>
  record((r) => ({ kind: 'settings', logged: true, settings: values(r) }), size);
const value = (name: string, read: (r: HistoryRecord) => Value, size: Layout['size'] = 7) =>
  setting((r) => ({ [name]: read(r) }), size);
const flag = (name: string) => value(name, (r) => (r.u8(1) & 1) === 1);
const number = (name: string) => value(name, (r) => r.u8(1));
/** A record whose body public sources do not explain: kept as its bytes. */
const bytes = (name: string, size: Layout['size'] = 7) =>
  value(name, (r) => [r.u8(1), ...r.body], size);

const idsIn = (r: HistoryRecord): number[] =>
  [8, 11, 15].map((place) => r.u24be(place)).filter((id) => id !== 0);

/** Numbers of meters are shown in hexadecimal; none is written as 0. */
const meters = (isOn: string, list: string): Layout =>
  setting((r) => {
    const shown = idsIn(r).map((id) => id.toString(16).padStart(6, '0'));
    return { [isOn]: r.u8(1) !== 0, [list]: shown.join(' ') };
  }, 21);

/** Who knows the number of a remote can steer the pump: only how many there are is told. */
const remotes = (isOn: string, count: string): Layout =>
  setting((r) => ({ [isOn]: r.u8(1) !== 0, [count]: idsIn(r).length }), 21);

const maxBolus = (r: HistoryRecord): number =>
  (((r.u8(1) & 0x1f) << 5) | (r.hourFlags << 2) | (r.u8(6) >> 6)) / 40;
/** On a pump of fortieths two bits above the year belong to the amount. */
const fineMaxBolus: Layout = {
  ...value('maxBolus', maxBolus),
  stamp: (page, at) => stampAt(page, at, 0x3f),
};

const carbUnit = (code: number): string => (code === 2 ? 'exchanges' : 'grams');
const clockTime = (r: HistoryRecord): number => (r.u8(7) & 0x1f) * 60 + r.u8(8);

function reservoirWarning(r: HistoryRecord): Values {
  const point = r.u8(1) >> 2;
  return (r.u8(1) & 1) === 1
    ? { reservoirWarningHours: point / 2 }
    : { reservoirWarningUnits: point };
}

const audioBolus = (r: HistoryRecord): Values => ({
  audioBolus: (r.u8(1) & 1) === 1,
  audioBolusStep: (r.u8(1) >> 1) / 20,
});
const silence = (r: HistoryRecord): Values => ({
  alertSilenceScope: r.u8(1),
  alertSilenceMinutes: (r.hourFlags << 8) | r.u8(7),
});

const general: Layouts = {
  0x08: setting((r) => basalSchedule(r, 'previousBasal'), 152),
  0x09: setting((r) => basalSchedule(r, 'basal'), 152),
  0x14: setting((r) => ({
    basalPattern: patternName(r.hourFlags),
    previousBasalPattern: patternName(r.u8(1)),
  })),
  0x1b: number('autoOffHours'),
  0x22: value('settingsCleared', () => true),
  0x23: flag('block'),
  0x26: remotes('remotes', 'remoteCount'),
  0x29: remotes('formerRemotes', 'formerRemoteCount'),
  0x2c: value('maxBasal', (r) => ((r.hourFlags << 8) | r.u8(1)) / 40),
  0x2d: flag('wizard'),
  0x2e: bytes('wizardSetup', 107),
  0x31: number('bgReminderDelay'),
  0x32: bytes('alarmClockTime'),
  0x36: meters('meters', 'meterIds'),
  0x3c: meters('linkedMeters', 'linkedMeterIds'),
  0x57: value('bolusStep', (r) => r.u8(1) / 1000),
  0x5d: value('settingsSaved', () => true),
  0x5e: flag('variableBolus'),
  0x5f: setting(audioBolus),
  0x60: flag('bgReminder'),
  0x61: flag('alarmClock'),
  0x62: value('tempBasalType', (r) => (r.u8(1) === 1 ? 'percent' : 'absolute')),
  0x63: number('alertMode'),
  0x64: value('hours24', (r) => r.u8(1) === 1),
  0x65: setting(reservoirWarning),
  0x66: flag('bolusReminder'),
  0x67: value('bolusReminderSet', clockTime, 9),
  0x68: value('bolusReminderDeleted', clockTime, 9),
  0x6a: value('alarmClockDeleted', () => true),
  0x6f: setting((r) => ({
    carbUnit: carbUnit(r.u8(1) & 0x0f),
    previousCarbUnit: carbUnit(r.u8(1) >> 4),
  })),
  0x7c: flag('otherDevices'),
  0x7d: bytes('otherDeviceList', 37),
  0x81: bytes('otherDeviceJoined', 12),
  0x82: bytes('otherDeviceDeleted', 12),
  0x83: flag('captureEvents'),
};

const sensor = (capabilities: Capabilities): Layouts => ({
  0x44: flag('sensorAutoCalibration'),
  0x4f: setting(sensorSetup22, 39),
  0x50: setting(sensorSetup23(capabilities), capabilities.lowSuspend ? 41 : 37),
  0x51: number('sensorGraphTimeout'),
  0x52: flag('sensorDemo'),
  0x53: setting(silence, 8),
  0x54: bytes('sensorGlucoseLimits', 64),
  0x55: bytes('sensorPredictiveAlerts', (r) => Math.max(7, 4 + 3 * r.u8(1))),
  0x56: bytes('sensorRateAlerts', 12),
});

/** Everything that was set on the pump or by a host: what changed, and where told what it was before. */
export const setupRecords = (capabilities: Capabilities): Layouts => ({
  ...general,
  ...sensor(capabilities),
  0x24: capabilities.strokes === 40 ? fineMaxBolus : value('maxBolus', (r) => r.u8(1) / 10),
  0x5a:
    capabilities.strokes === 40
      ? setting((r) => wizardSetup(r, 3), 144)
      : setting((r) => wizardSetup(r, 2), 124),
});
