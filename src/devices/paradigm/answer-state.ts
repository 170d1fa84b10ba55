import { wallTime } from '#domain/time.ts';
import { type Answer, reading, type Values } from './answer.ts';

const text = (a: Answer, from: number, to: number): string =>
  String.fromCharCode(...a.list(from, to));

/** Text up to byte 0B. */
function firmwareText(a: Answer): string {
  const end = a.bytes.indexOf(0x0b);
  const said = text(a, 0, end < 0 ? a.bytes.length : end).replace(/[\0 ]+$/, '');
  if (!/^[ -~]+$/.test(said)) a.odd.push('the firmware is no text');
  return said;
}

/** Hour, minute, second, year, month, day. */
function clockText(a: Answer): string {
  const wall = wallTime(a.u16be(3), a.u8(5), a.u8(6), a.u8(0), a.u8(1), a.u8(2));
  if (!wall) a.odd.push('a moment that no clock shows');
  return wall ?? '';
}

const isFine = (a: Answer): boolean => a.capabilities.strokes === 40;

const clock = reading(7, (a) => ({ clock: clockText(a) }));
const settingsSaved = reading(7, (a) => ({ settingsSavedAt: clockText(a) }));
const model = reading(4, (a) => ({ model: text(a, 1, 1 + a.u8(0)) }));
const firmware = reading(1, (a) => ({ firmware: firmwareText(a) }));
const battery = reading(3, (a) => ({
  batteryLow: a.u8(0) === 1,
  batteryVolts: a.u16be(1) / 100,
}));
const insulinLeft = reading(4, (a) => ({
  unitsLeft: isFine(a) ? a.u16be(2) / 40 : a.u16be(0) / 10,
}));

/** Running sums of two days: today's grows on, so neither is a day's total of the log. */
const totals = reading(8, (a) => ({
  insulinToday: isFine(a) ? a.u32be(0) / 40 : a.u16be(0) / 10,
  insulinYesterday: isFine(a) ? a.u32be(4) / 40 : a.u16be(2) / 10,
}));

/** Bytes of no public meaning; all zero where nothing is wrong. */
const errorStatus = reading(1, (a) => ({ errorStatus: [], ...a.rest(0, 'errorStatus') }));
const state = reading(1, (a) => ({
  pumpState: a.coded(a.u8(0), { 3: 'normal' }, 'the state of the pump'),
}));
const language = reading(1, (a) => ({ languageCode: a.u8(0) }));

/** What is left of percent and rate once it is over is no temporary basal. */
const tempBasal = reading(6, (a): Values => {
  const minutes = a.u16be(4);
  if (minutes === 0) return { tempBasalMinutesLeft: 0 };
  const isPercent = a.flag(0, 'the running temp basal') === true;
  return {
    tempBasalMinutesLeft: minutes,
    ...(isPercent
      ? { tempBasalRunningPercent: a.u8(1) }
      : { tempBasalRunningRate: a.u16be(2) / 40 }),
  };
});

/** Pairs of hour and minute; FF FF is empty. */
const alarmClocks = reading(16, (a) => {
  const times = [0, 2, 4, 6, 8, 10, 12, 14].filter((place) => a.u16be(place) !== 0xffff);
  const isTime = (place: number) => a.u8(place) < 24 && a.u8(place + 1) < 60;
  if (!times.every(isTime)) {
    a.odd.push('an alarm clock at no time of the day');
    return a.rest(0, 'alarmClockBytes');
  }
  return { alarmClocks: times.map((place) => a.u8(place) * 60 + a.u8(place + 1)) };
});

const calibrationFactor = reading(2, (a) => ({ calibrationFactor: a.u16be(0) / 1000 }));
const historyCounter = reading(4, (a) => ({ historyCounter: a.u32be(0) }));
const glucoseCounter = reading(10, (a) => ({
  glucosePage: a.u32be(0),
  glucosePages: a.u16be(4),
  isigPages: a.u16be(6),
  thirdLogPages: a.u16be(8),
}));

/** What the pump is and how it is doing at the moment it is asked. */
export const stateReadings = {
  alarmClocks,
  battery,
  calibrationFactor,
  clock,
  errorStatus,
  firmware,
  glucoseCounter,
  historyCounter,
  insulinLeft,
  language,
  model,
  settingsSaved,
  state,
  tempBasal,
  totals,
};
