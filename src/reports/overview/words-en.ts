/** English text of the numbers of the quick summary. */
export const en = {
  sensor: 'Sensor glucose',
  meter: 'Meter readings',
  mean: 'Mean',
  gmi: 'GMI',
  'gmi.needs': 'needs {days} days with readings for {percent} % of the time',
  cv: 'CV',
  in: 'In range {range}',
  below: 'Below range',
  above: 'Above range',
  active: 'Sensor active',
  'per-day': 'Readings per day',
  'of-readings': 'In range {range}, of readings',
  'of-readings.rule':
    'Readings in {range}, each in the unit its meter reported; both limits are in range. HI counts as above, LO as below. A share of readings, not of time.',
  'set.cannula':
    'From the last filling of a cannula to the last read-out of the pump, or to the end of these days where they end before it.',
  'set.rewind':
    'From the last rewind to the last read-out of the pump, which records no filling of a cannula, or to the end of these days where they end before it.',
} as const;
