import { core, field, type FieldGroup } from './field.ts';

const alertModes = { 1: 'beep-soft', 2: 'beep-medium', 3: 'beep-loud', 4: 'vibrate' } as const;
const inSensorUnit = { unitIn: 'sensorUnit' };
const patterns = { standard: 'standard', A: 'pattern-a', B: 'pattern-b' } as const;

/** The order and the words of CareLink's snapshot, where it has them. */
export const pumpFields: readonly FieldGroup[] = [
  {
    id: 'basal',
    schedules: [core('basal standard'), core('basal A'), core('basal B')],
    fields: [core('basalPattern', { words: patterns }), field('patternsOn')],
  },
  {
    id: 'wizard',
    schedules: [core('carbRatios'), core('sensitivities'), core('targets')],
    fields: [
      field('wizard'),
      core('wizardSetUp', { words: { true: 'yes', false: 'no' } }),
      core('carbUnit', { words: { grams: 'grams', exchanges: 'exchanges' } }),
      core('glucoseUnit'),
      field('actionHours', { unit: 'h' }),
      field('insulinAction', { words: { fast: 'fast', regular: 'regular' } }),
    ],
  },
  {
    id: 'bolus',
    schedules: [],
    fields: [
      core('maxBolus', { unit: 'U' }),
      core('variableBolus'),
      core('audioBolus'),
      core('audioBolusStep', { unit: 'U' }),
      field('bolusStep', { unit: 'U' }),
      field('bolusReminder'),
    ],
  },
  {
    id: 'basal-options',
    schedules: [],
    fields: [
      core('maxBasal', { unit: 'U/h' }),
      core('tempBasalType', {
        words: { percent: 'percent', absolute: 'absolute' },
      }),
      field('tempBasalPercent', { unit: '%' }),
    ],
  },
  {
    id: 'sensor',
    schedules: [],
    fields: [
      field('sensor'),
      field('sensorUnit'),
      field('sensorHighLimit', inSensorUnit),
      field('sensorLowLimit', inSensorUnit),
      field('sensorHighSnoozeMinutes', { unit: 'min' }),
      field('sensorLowSnoozeMinutes', { unit: 'min' }),
      field('sensorAlertSnoozeMinutes', { unit: 'min' }),
      field('sensorPredictiveAlerts'),
      field('sensorRateAlerts'),
      field('sensorGlucoseLimits'),
      field('lowSuspend'),
      field('lowSuspendLimit', inSensorUnit),
      field('sensorMissedDataMinutes', { unit: 'min' }),
      field('sensorCalibrationReminderMinutes', { unit: 'min' }),
      field('sensorAutoCalibration'),
      field('sensorHighAreaLimit', inSensorUnit),
      field('sensorLowAreaLimit', inSensorUnit),
      field('sensorGraphTimeout'),
      field('sensorDemo'),
      field('sensorTransmitter'),
      field('sensorSettings'),
    ],
  },
  {
    id: 'utilities',
    schedules: [],
    fields: [
      core('alertMode', { words: alertModes }),
      core('autoOffHours', { unit: 'h', words: { 0: 'off' } }),
      core('reservoirWarning'),
      field('bgReminder'),
      field('alarmClock'),
      field('alarmClocks', { isTime: true }),
      core('block'),
      field('keypadLock'),
      core('remotes'),
      field('remoteCount'),
      core('linkedMeters'),
      field('linkedMeterIds'),
      field('captureEvents'),
      field('insulinConcentration', { verbatim: { 100: 'U100', 50: 'U50' } }),
      field('languageCode'),
    ],
  },
];
