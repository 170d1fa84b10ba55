import { field, type Field, type FieldGroup } from './field.ts';

const inLimitsUnit = { unitIn: 'limitsUnit' };
const state = (
  name: string,
  label: string,
  rest: Pick<Field, 'unit' | 'words' | 'isMoment'> = {},
): Field => field(name, label, { isState: true, ...rest });

/** A meter's own few settings. */
export const meterFields: FieldGroup = {
  id: 'meter',
  title: 'Meter',
  schedules: [],
  fields: [
    field('sound', 'Sound'),
    field('reminders', 'Reminders'),
    field('mealMarks', 'Meal marks'),
    field('dayFirst', 'Date', { words: { true: 'Day first', false: 'Month first' } }),
    field('limitsUnit', 'Glucose unit'),
    field('low', 'Target from', inLimitsUnit),
    field('high', 'Target to', inLimitsUnit),
    field('lowBeforeMeal', 'Before a meal from', inLimitsUnit),
    field('highBeforeMeal', 'Before a meal to', inLimitsUnit),
    field('lowAfterMeal', 'After a meal from', inLimitsUnit),
    field('highAfterMeal', 'After a meal to', inLimitsUnit),
    field('lowFasting', 'Fasting from', inLimitsUnit),
    field('highFasting', 'Fasting to', inLimitsUnit),
    field('hypoAlert', 'Low alert', inLimitsUnit),
    field('hyperAlert', 'High alert', inLimitsUnit),
    field('measuresFrom', 'Measures from', inLimitsUnit),
    field('measuresTo', 'Measures to', inLimitsUnit),
    field('language', 'Language code'),
  ],
};

/** What the device is, and how it was doing when it was asked: no settings. */
export const deviceFields: FieldGroup = {
  id: 'device',
  title: 'Device when it was read',
  schedules: [],
  fields: [
    field('model', 'Model'),
    field('firmware', 'Firmware'),
    field('versions', 'Versions'),
    field('hours24', 'Clock format', { words: { true: '24 hours', false: '12 hours' } }),
    state('clock', 'Clock', { isMoment: true }),
    state('batteryLow', 'Battery', { words: { true: 'Low', false: 'Normal' } }),
    state('batteryVolts', 'Battery voltage', { unit: 'V' }),
    state('unitsLeft', 'Insulin left', { unit: 'U' }),
    state('insulinToday', 'Insulin that day, up to then', { unit: 'U' }),
    state('insulinYesterday', 'Insulin the day before', { unit: 'U' }),
    state('tempBasalMinutesLeft', 'Temp basal, time left', { unit: 'min', words: { 0: 'None' } }),
    state('tempBasalRunningPercent', 'Temp basal now', { unit: '%' }),
    state('tempBasalRunningRate', 'Temp basal now', { unit: 'U/h' }),
    state('pumpState', 'State', { words: { normal: 'Normal' } }),
    state('errorStatus', 'Errors'),
    state('calibrationFactor', 'Sensor calibration factor'),
    state('settingsSavedAt', 'Settings saved', { isMoment: true }),
  ],
};

/** Known to the program, not to be read by a person. */
export const hiddenFields: readonly Field[] = [
  field('serial', 'Serial number'),
  state('historyCounter', 'History counter'),
  state('glucosePage', 'Newest glucose page'),
  state('glucosePages', 'Glucose pages'),
  state('isigPages', 'ISIG pages'),
  state('thirdLogPages', 'Pages of the third log'),
];
