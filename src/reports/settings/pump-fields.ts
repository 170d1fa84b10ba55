import { core, field, type FieldGroup } from './field.ts';

const alertModes = { 1: 'Beep, soft', 2: 'Beep, medium', 3: 'Beep, loud', 4: 'Vibrate' };
const inSensorUnit = { unitIn: 'sensorUnit' };
const patterns = { standard: 'Standard', A: 'Pattern A', B: 'Pattern B' };

/** The order and the words of CareLink's snapshot, where it has them. */
export const pumpFields: readonly FieldGroup[] = [
  {
    id: 'basal',
    title: 'Basal patterns',
    schedules: [
      core('basal standard', 'Standard pattern'),
      core('basal A', 'Pattern A'),
      core('basal B', 'Pattern B'),
    ],
    fields: [
      core('basalPattern', 'Active pattern', { words: patterns }),
      field('patternsOn', 'Patterns'),
    ],
  },
  {
    id: 'wizard',
    title: 'Bolus Wizard',
    schedules: [
      core('carbRatios', 'Carb ratios'),
      core('sensitivities', 'Insulin sensitivities'),
      core('targets', 'Glucose targets'),
    ],
    fields: [
      field('wizard', 'Bolus Wizard'),
      core('wizardSetUp', 'Set up', { words: { true: 'Yes', false: 'No' } }),
      core('carbUnit', 'Carb unit', { words: { grams: 'Grams', exchanges: 'Exchanges' } }),
      core('glucoseUnit', 'Glucose unit'),
      field('actionHours', 'Active insulin time', { unit: 'h' }),
      field('insulinAction', 'Insulin type', { words: { fast: 'Fast', regular: 'Regular' } }),
    ],
  },
  {
    id: 'bolus',
    title: 'Bolus options',
    schedules: [],
    fields: [
      core('maxBolus', 'Max bolus', { unit: 'U' }),
      core('variableBolus', 'Dual and Square Wave'),
      core('audioBolus', 'Easy Bolus'),
      core('audioBolusStep', 'Easy Bolus step', { unit: 'U' }),
      field('bolusStep', 'Bolus increment', { unit: 'U' }),
      field('bolusReminder', 'Missed bolus reminder'),
    ],
  },
  {
    id: 'basal-options',
    title: 'Basal options',
    schedules: [],
    fields: [
      core('maxBasal', 'Max basal rate', { unit: 'U/h' }),
      core('tempBasalType', 'Temp basal type', {
        words: { percent: 'Percent of basal', absolute: 'Insulin rate' },
      }),
      field('tempBasalPercent', 'Temp basal percent', { unit: '%' }),
    ],
  },
  {
    id: 'sensor',
    title: 'Sensor',
    schedules: [],
    fields: [
      field('sensor', 'Sensor'),
      field('sensorUnit', 'Glucose unit'),
      field('sensorHighLimit', 'High alert', inSensorUnit),
      field('sensorLowLimit', 'Low alert', inSensorUnit),
      field('sensorHighSnoozeMinutes', 'High snooze', { unit: 'min' }),
      field('sensorLowSnoozeMinutes', 'Low snooze', { unit: 'min' }),
      field('sensorAlertSnoozeMinutes', 'Alert snooze', { unit: 'min' }),
      field('sensorPredictiveAlerts', 'Predictive alerts'),
      field('sensorRateAlerts', 'Rate alerts'),
      field('sensorGlucoseLimits', 'Limits by time of day'),
      field('lowSuspend', 'Low suspend'),
      field('lowSuspendLimit', 'Low suspend at', inSensorUnit),
      field('sensorMissedDataMinutes', 'Missed data alert', { unit: 'min' }),
      field('sensorCalibrationReminderMinutes', 'Calibration reminder', { unit: 'min' }),
      field('sensorAutoCalibration', 'Auto calibration'),
      field('sensorHighAreaLimit', 'High area limit', inSensorUnit),
      field('sensorLowAreaLimit', 'Low area limit', inSensorUnit),
      field('sensorGraphTimeout', 'Graph time-out'),
      field('sensorDemo', 'Demo'),
      field('sensorTransmitter', 'Transmitter'),
      field('sensorSettings', 'As the pump wrote them'),
    ],
  },
  {
    id: 'utilities',
    title: 'Reminders, alerts and utilities',
    schedules: [],
    fields: [
      core('alertMode', 'Alert type', { words: alertModes }),
      core('autoOffHours', 'Auto-off', { unit: 'h', words: { 0: 'Off' } }),
      core('reservoirWarning', 'Low reservoir warning'),
      field('bgReminder', 'BG reminder'),
      field('alarmClock', 'Alarm clock'),
      field('alarmClocks', 'Alarm clock times', { isTime: true }),
      core('block', 'Block'),
      field('keypadLock', 'Keypad lock'),
      core('remotes', 'Remote control'),
      field('remoteCount', 'Remote controls known'),
      core('linkedMeters', 'Linked meters'),
      field('linkedMeterIds', 'Numbers of linked meters'),
      field('captureEvents', 'Capture events'),
      field('insulinConcentration', 'Insulin concentration', { words: { 100: 'U100', 50: 'U50' } }),
      field('languageCode', 'Language code'),
    ],
  },
];
