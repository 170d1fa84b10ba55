/** English text of the trends table. */
export const en = {
  caption: 'The numbers of each day, and of all days together',
  all: 'All days',
  sensor: 'Sensor',
  meter: 'Meter',
  insulin: 'Insulin',
  food: 'Food',
  mean: 'Mean ± SD',
  n: 'n',
  below: 'Below',
  in: 'In range',
  above: 'Above',
  carbs: 'Carbs',
  total: 'Total',
  basal: 'Basal (%)',
  bolus: 'Bolus (%)',
  'with-share': '{units} ({percent})',
  'with-spread': '{mean} ± {spread}',
  'sensor.mean.rule':
    'Mean of the readings, each weighted with the interval of its sensor, and their standard deviation from {needs} readings on. The last row is of all readings, not a mean of the days.',
  'sensor.n.rule': 'Sensor readings that count: one at a time where two sensors told at once.',
  'meter.mean.rule':
    'Mean of the readings, and their standard deviation from {needs} readings on. HI and LO are no numbers. The last row is of all readings, not a mean of the days.',
  'meter.n.rule': 'Meter readings, HI and LO too; each test once.',
  'meter.side.rule':
    'Percent of readings, not of time, each in the unit its meter reported; both limits are in range. HI counts as above, LO as below.',
  'control.one': '{n} test with control solution',
  'control.other': '{n} tests with control solution',
  'limits.one': '{n} reading HI or LO',
  'limits.other': '{n} readings HI or LO',
} as const;
