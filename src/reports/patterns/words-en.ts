/** English text of the patterns. */
export const en = {
  title: 'Times of the day that stand out',
  low: 'Between {from} and {to}: {episodes} low episodes began, on {days} of {all} days.',
  'low.weekdays':
    'Between {from} and {to}: {episodes} low episodes began, on {days} of {all} days, most of these on {weekdays}.',
  high: 'Between {from} and {to}: far more of the day’s glucose above {limit} than an even share, on {days} of {all} days.',
  'high.weekdays':
    'Between {from} and {to}: far more of the day’s glucose above {limit} than an even share, on {days} of {all} days, most of these on {weekdays}.',
  few: 'Needs {needs} days with readings of at least {hours} hours, has {has}.',
  none: 'No time of the day stands out beyond chance in these {days} days.',
  rule: 'Stretches of {shortest} to {longest} hours, neighbours joined. A day counts for a stretch where a low episode began in it, or where it holds at least twice its even share of the area above {limit}. A stretch is named where more days count for it than chance explains: where the time of the day means nothing, one is named in at most 1 of 20 cases for lows, and as rarely for highs. At least {fewest} days.',
  'left.one': '{n} day with readings of fewer hours',
  'left.other': '{n} days with readings of fewer hours',
} as const;
