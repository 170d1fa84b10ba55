import { deviceKey } from '#domain/capture.ts';
import type {
  Alarm,
  Bolus,
  BolusWizard,
  DeviceEvent,
  Fact,
  SuspendOrResume,
  TempBasal,
} from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { DailySummary, DayInput, PumpPanel } from '#reports/daily-summary.ts';
import { BERLIN, device, event, summary } from './day-events.ts';

export const DAY = '2026-11-24';
export const at = (time: string) => `${DAY}T${time}`;
export const before = (time: string) => `2026-11-23T${time}`;
export const after = (time: string) => `2026-11-25T${time}`;
/** The moment of a wall time in Berlin's winter. */
export const moment = (wall: string): Instant => instant(Date.parse(`${wall}:00+01:00`));

const veo = { family: 'paradigm', model: '754', serial: '654321' };
const old = { family: 'paradigm', model: '522', serial: '111111' };
export const VEO = deviceKey(veo);
export const OLD = deviceKey(old);
export const pumps = [
  device({ key: VEO, device: veo, name: 'Paradigm Veo 754' }),
  device({ key: OLD, device: old, name: 'Paradigm 522' }),
  device(),
];

/** A fact of the Veo. */
export const pump = (
  wall: string,
  fact: Fact,
  changed: Partial<Pick<DeviceEvent, 'at' | 'device' | 'order'>> = {},
): DeviceEvent => event(wall, fact, { device: VEO, ...changed }, BERLIN);

export const rate = (value: number): Fact => ({ kind: 'basal-rate', rate: value, segment: 0 });
export const temp = (changed: Partial<TempBasal>): Fact => ({ kind: 'temp-basal', ...changed });
export const bolus = (changed: Partial<Bolus>): Bolus => ({
  kind: 'bolus',
  shape: 'normal',
  ...changed,
});
export const given = (units: number): Bolus => bolus({ programmed: units, delivered: units });
export const square = (units: number, minutes: number, delivered = units): Bolus =>
  bolus({ shape: 'square', extendedProgrammed: units, extendedDelivered: delivered, minutes });
export const suspend = (changed: Partial<SuspendOrResume> = {}): Fact => ({
  kind: 'suspend',
  by: 'user',
  ...changed,
});
export const resume = (changed: Partial<SuspendOrResume> = {}): Fact => ({
  kind: 'resume',
  by: 'user',
  ...changed,
});
export const wizard = (changed: Partial<BolusWizard> = {}): Fact => ({
  kind: 'bolus-wizard',
  unit: 'mg/dL',
  ratio: 10,
  sensitivity: 40,
  targetLow: 90,
  targetHigh: 120,
  activeInsulin: 0,
  food: 4,
  correction: 0,
  estimate: 4,
  ...changed,
});
export const alarm = (code: number, name: string, origin: 'pump' | 'sensor' = 'pump'): Alarm => ({
  kind: 'alarm',
  origin,
  code,
  name,
});
export const lowSuspendAlarm = alarm(103, 'low glucose suspend');

/** One U/h from two days before on, so that the whole day is known. */
export const schedule: readonly DeviceEvent[] = ['2026-11-22', '2026-11-23', DAY, '2026-11-25'].map(
  (date) => pump(`${date}T00:00:00`, rate(1)),
);

const isOn = (date: string) => (one: DeviceEvent) => one.wall.startsWith(date);

/** The day of a pump; events of other days are near it. */
export function pumpDay(
  events: readonly DeviceEvent[],
  changed: Partial<DayInput> = {},
  date = DAY,
): DailySummary {
  const all = [...events, ...(events.some(({ kind }) => kind === 'basal-rate') ? [] : schedule)];
  const on = all.filter(isOn(date));
  const nearby = all.filter((one) => !isOn(date)(one));
  return summary(date, on, { nearby, devices: pumps, ...changed });
}

/** The pump's part of panel B, which must be there. */
export function panelOf({ insulin }: DailySummary): PumpPanel {
  if (!insulin.pump) throw new Error('no pump on this day');
  return insulin.pump;
}

const clock = (ms: number) => new Date(ms + 3_600_000).toISOString().slice(11, 16);
/** `06:00–07:00 1`: the basal line as it would be read. */
export const basalLine = (view: DailySummary): string[] =>
  panelOf(view).basal.map(
    ({ from, to, rate: value, origin }) =>
      `${clock(from)}–${clock(to)} ${value}${origin === 'scheduled' ? '' : ` ${origin}`}`,
  );
export const sensor = (wall: string, value: number, deviceKey_ = VEO): DeviceEvent =>
  event(wall, { kind: 'sensor-glucose', value, unit: 'mg/dL' }, { device: deviceKey_ });

/** Readings every `step` minutes from a wall time of the day on. */
export const sensorRun = (from: string, n: number, step = 5, key = VEO): DeviceEvent[] =>
  Array.from({ length: n }, (_, i) => {
    const wall = new Date(Date.parse(`${DAY}T${from}:00Z`) + i * step * 60_000).toISOString();
    return sensor(wall.slice(0, 19), 100 + (i % 7), key);
  });
