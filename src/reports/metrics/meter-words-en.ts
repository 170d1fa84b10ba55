/** English text of how the numbers of a meter are computed. */
export const en = {
  'per-day': 'Meter readings by the {days} days of the window, those without a reading too.',
  'control.one': '{n} test with control solution',
  'control.other': '{n} tests with control solution',
  'limits.one': '{n} reading HI or LO',
  'limits.other': '{n} readings HI or LO',
  count: 'All meter readings; each test once.',
  mean: 'The readings added up and divided by their number.',
  spread: 'Sample standard deviation (divided by n − 1).',
  few: 'Needs {needs} readings, has {has}.',
  by: 'Readings counted by {limits}, each in the unit its meter reported; both limits are in range. HI counts as above, LO as below. A share of readings, not of time.',
} as const;
