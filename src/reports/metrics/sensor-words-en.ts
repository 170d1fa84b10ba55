/** English text of how the numbers of a sensor are computed. */
export const en = {
  mean: 'Each reading weighted with the interval of its sensor, nothing filled in.',
  median: 'The middle of all readings in order of their size, nothing filled in.',
  spread: 'Sample standard deviation (divided by n − 1).',
  variation: 'Sample standard deviation (divided by n − 1) over the mean.',
  few: 'Needs {needs} readings, has {has}.',
  'beyond.one': '{n} reading LO or HI, taken as 39 and 401 mg/dL.',
  'beyond.other': '{n} readings LO or HI, taken as 39 and 401 mg/dL.',
  active: 'The time that readings stand for, of the time that was read.',
  week: 'The time that readings stand for in seven days: their share of the time that was read, of seven such days.',
  gmi: '3.31 + 0.02392 × the mean in mg/dL (Bergenstal 2018).',
  'gmi.few':
    'Needs {days} days with readings for {percent} % of the time; has {window} days, {active} %.',
  shares:
    'The time that readings stand for in each of the five ranges, each reading by the unit of its sensor; both limits are in range. Nothing is filled in between readings. A share below 1 % keeps a decimal; what is left to 100 is put on “high”, or on the largest.',
  tight:
    'The time that readings stand for in {limits}, both limits in range. There is no consensus goal for it.',
  'since-first':
    'The time that readings stand for, of that from the first to the last one, each reading for the interval of its sensor.',
  below:
    'Readings below the line, each for the interval of its sensor; the line itself is not below.',
  'below.episodes':
    'From 15 minutes of readings below the line until 15 minutes of readings that are not, or a pause in the data. One under way at midnight counts on both days.',
} as const;
