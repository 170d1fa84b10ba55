import { deviceKey } from '#domain/capture.ts';
import type { Settings } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { SettingsEvent } from '#reports/settings/snapshot.ts';
import { event } from './day-events.ts';

type Values = Settings['settings'];
const device = deviceKey({ family: 'paradigm', model: '522', serial: '123456' });
export const say = (wall: string, settings: Values, logged?: true): SettingsEvent =>
  event(
    wall,
    { kind: 'settings', settings, ...(logged && { logged }) },
    { device },
  ) as SettingsEvent;
export const logged = (wall: string, settings: Values) => say(wall, settings, true);
export const at = (wall: string): Instant => say(wall, {}).at;

export const basal = (pattern: string, starts: number[], rates: number[]): Values => ({
  basalPattern: pattern,
  basalStarts: starts,
  basalRates: rates,
});
const asBefore = (pattern: string, starts: number[], rates: number[]): Values => ({
  previousBasalPattern: pattern,
  previousBasalStarts: starts,
  previousBasalRates: rates,
});

/** A 522 as it was read in May and in June, with two changes in between and two afterwards. */
export const may = '2015-05-01T12:00';
export const june = '2015-06-01T12:00';
export const events = [
  say(may, { maxBolus: 10, autoOffHours: 0, basalPattern: 'standard', actionHours: 6 }),
  say(may, basal('standard', [0, 540, 720], [0.8, 0.8, 1.1])),
  say(may, { unitsLeft: 120, batteryVolts: 1.2 }),
  say(may, { tempBasalMinutesLeft: 30, tempBasalRunningPercent: 120 }),
  logged('2015-05-10T08:00', { maxBolus: 12 }),
  logged('2015-05-12T08:00', asBefore('standard', [0, 540, 720], [0.8, 0.8, 1.1])),
  logged('2015-05-12T08:00', basal('standard', [0, 540, 720], [0.8, 0.9, 1.1])),
  say(june, { maxBolus: 12, autoOffHours: 10, basalPattern: 'standard', actionHours: 6 }),
  say(june, basal('standard', [0, 540, 720], [0.8, 0.9, 1.1])),
  say(june, { unitsLeft: 80, batteryVolts: 1.15 }),
  say(june, { tempBasalMinutesLeft: 0 }),
  logged('2015-06-05T08:00', { basalPattern: 'A', previousBasalPattern: 'standard' }),
];
