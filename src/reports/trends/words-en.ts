/** English text of the trends table. */
export const en = {
  'show.label': 'Rows of the table',
  'show.days': 'Days',
  'show.dayparts': 'Parts of the day',
  'caption.days': 'The numbers of each day, and of all days together',
  'caption.dayparts': 'The numbers of each part of each day, and of all days together',
  change: 'Change a week',
  'change.rule':
    'Change a week: the median of the slopes between all pairs of days (Theil and Sen), in the unit of the column, of days that were over at the last read-out. ↗ and ↘ where chance alone would do as much in fewer than 5 of 100 cases (Mann and Kendall), → where it might; — with fewer than {days} days.',
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
