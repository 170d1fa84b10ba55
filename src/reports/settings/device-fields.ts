import { field, type Field, type FieldGroup } from './field.ts';
import type { SettingName } from './names.ts';

const inLimitsUnit = { unitIn: 'limitsUnit' };
const state = (name: SettingName, rest: Pick<Field, 'unit' | 'words' | 'isMoment'> = {}): Field =>
  field(name, { isState: true, ...rest });

/** A meter's own few settings. */
export const meterFields: FieldGroup = {
  id: 'meter',
  schedules: [],
  fields: [
    field('sound'),
    field('reminders'),
    field('mealMarks'),
    field('dayFirst', { words: { true: 'day-first', false: 'month-first' } }),
    field('limitsUnit'),
    field('low', inLimitsUnit),
    field('high', inLimitsUnit),
    field('lowBeforeMeal', inLimitsUnit),
    field('highBeforeMeal', inLimitsUnit),
    field('lowAfterMeal', inLimitsUnit),
    field('highAfterMeal', inLimitsUnit),
    field('lowFasting', inLimitsUnit),
    field('highFasting', inLimitsUnit),
    field('hypoAlert', inLimitsUnit),
    field('hyperAlert', inLimitsUnit),
    field('measuresFrom', inLimitsUnit),
    field('measuresTo', inLimitsUnit),
    field('language'),
  ],
};

/** What the device is, and how it was doing when it was asked: no settings. */
export const deviceFields: FieldGroup = {
  id: 'device',
  schedules: [],
  fields: [
    field('model'),
    field('firmware'),
    field('versions'),
    field('hours24', { words: { true: '24-hours', false: '12-hours' } }),
    state('clock', { isMoment: true }),
    state('batteryLow', { words: { true: 'low', false: 'normal' } }),
    state('batteryVolts', { unit: 'V' }),
    state('unitsLeft', { unit: 'U' }),
    state('insulinToday', { unit: 'U' }),
    state('insulinYesterday', { unit: 'U' }),
    state('tempBasalMinutesLeft', { unit: 'min', words: { 0: 'none' } }),
    state('tempBasalRunningPercent', { unit: '%' }),
    state('tempBasalRunningRate', { unit: 'U/h' }),
    state('pumpState', { words: { normal: 'normal' } }),
    state('errorStatus'),
    state('calibrationFactor'),
    state('settingsSavedAt', { isMoment: true }),
  ],
};

/** Known to the program, not to be read by a person. */
export const hiddenFields: readonly Field[] = [
  field('serial'),
  state('historyCounter'),
  state('glucosePage'),
  state('glucosePages'),
  state('isigPages'),
  state('thirdLogPages'),
];
