/** English text of the adherence table. */
export const en = {
  caption: 'What was measured, given and changed on each day',
  total: 'Total',
  'per-day': 'Average per day',
  glucose: 'Glucose',
  boluses: 'Boluses',
  set: 'Set and reservoir',
  basal: 'Basal insulin',
  readings: 'Readings',
  calibrations: 'Calibrations',
  'sensor-hours': 'Sensor',
  manual: 'Manual',
  calculated: 'Calculator',
  food: 'Food',
  correction: 'Correction',
  override: 'Overrides',
  underride: 'Underrides',
  rewind: 'Rewinds',
  cannula: 'Cannulas',
  tubing: 'Tubings',
  suspended: 'Suspended',
  temp: 'Temporary',
  'h:mm': 'h:mm',
  'readings.rule':
    'Meter readings, HI and LO too; each test once. The average is over all chosen days, those without a reading too.',
  'calibrations.rule':
    'Calibrations of a sensor. The average is over all chosen days, those without one too.',
  'sensor-hours.rule':
    'The time that sensor readings stand for; nothing is filled in between them. The average is over all chosen days, those without a sensor too.',
  'covered.rule':
    '{rule} The average is over the days of which a pump tells at least 23 hours, the total over all days.',
  'control.one': '{n} test with control solution',
  'control.other': '{n} tests with control solution',
} as const;
