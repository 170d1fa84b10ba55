/** English text of the numbers of variability. */
export const en = {
  note: 'For who studies a course more closely. Most of these numbers have no goal that guidelines agree on, and other programs compute some of them in other ways: each opens to say how it is done here.',
  needs: 'These numbers are made of sensor readings.',
  spread: 'Around the mean',
  days: 'From hour to hour and day to day',
  risk: 'Risk of lows and highs',
  area: 'How far beyond the range',
  sd: 'Standard deviation',
  'sd.rule':
    'How far readings lie from their mean: the sample standard deviation (divided by n − 1), from 30 readings on.',
  cv: 'Coefficient of variation',
  'cv.rule':
    'The standard deviation over the mean. Up to 36 % glucose is called stable (Monnier 2017).',
  iqr: 'Middle half',
  'iqr.rule': 'The width of the middle half of all readings: the 75th less the 25th percentile.',
  j: 'J-index',
  'j.rule':
    'Mean and spread in one number: 0.001 × (mean + standard deviation)², in mg/dL (Wójcicki 1995).',
  within: 'SD within days',
  'within.rule':
    'How much glucose moves on a day: the mean of the standard deviations of the days (SDw, Rodbard 2009).',
  means: 'SD of daily means',
  'means.rule':
    'How much the days differ as a whole: the standard deviation of their means (SDdm, Rodbard 2009). Needs two days.',
  between: 'SD between days',
  'between.rule':
    'How much the days differ at the same time of day: the mean of the standard deviations at each time (SDb, Rodbard 2009). Needs two days.',
  times: 'SD of the mean day',
  'times.rule':
    'How much the mean day moves: the standard deviation of its times (SDhh:mm, Rodbard 2009).',
  modd: 'MODD',
  'modd.rule':
    'How much a time of day differs from the day before: the mean of the differences, by the clock on the wall (Molnar 1972). Needs two days.',
  conga1: 'CONGA, 1 hour',
  'conga1.rule':
    'How unevenly glucose changes within an hour: the standard deviation of all changes over 1 hour (McDonnell 2005).',
  conga4: 'CONGA, 4 hours',
  'conga4.rule':
    'How unevenly glucose changes within four hours: the standard deviation of all changes over 4 hours (McDonnell 2005).',
  mage: 'MAGE',
  'mage.rule':
    'How high the large swings are: the mean of those of one standard deviation and more, in the direction of the first (Service 1970; found by moving averages, 1 SD). Programs that find them otherwise differ by half and more.',
  gvp: 'GVP',
  'gvp.rule':
    'By how much the line of glucose is longer than a level one (Peyser 2018). Of 5-minute sensors only: it depends on the interval.',
  lbgi: 'Low blood glucose index',
  'lbgi.rule':
    'How often and how far glucose was low: the mean of each reading’s risk to the low side (Kovatchev 2006).',
  hbgi: 'High blood glucose index',
  'hbgi.rule':
    'How often and how far glucose was high: the mean of each reading’s risk to the high side (Kovatchev 2006).',
  adrr: 'Average daily risk range',
  'adrr.rule':
    'The largest risk to either side of each day, added, as a mean of the days (Kovatchev 2006). Made for meters; of a sensor it is higher.',
  above: 'Excess above the range',
  'above.rule':
    'The area between the line of glucose and 180 mg/dL (10 mmol/L) where it is above, over the hours covered, with trapezoids (Rodbard 2009).',
  below: 'Deficit below the range',
  'below.rule':
    'The area between 70 mg/dL (3.9 mmol/L) and the line of glucose where it is below, over the hours covered, with trapezoids (Rodbard 2009).',
  'filled.one':
    '{n} point of the even grid lies between two readings, on the line that joins them.',
  'filled.other':
    '{n} points of the even grid lie between two readings, on the line that joins them.',
  gri: 'GRI',
  'gri.title': 'Glycemia risk index',
  'gri.text': '{value}, zone {zone}',
  'gri.none': 'No window has enough readings.',
  'gri.rule':
    '3.0 × the percentage below 54 mg/dL + 2.4 × that of 54–69 + 1.6 × that above 250 + 0.8 × that of 181–250, 100 at most: what clinicians found risky in 14 days (Klonoff 2022). Across: lows, the very low whole, the low by 0.8. Up: highs, the very high whole, the high by half. Each band is 20 of the index.',
  'gri.few':
    '{dates}: the index needs {days} days with readings for {percent} % of the time; there are {window} days, {active} %.',
  window: '{from} – {to}',
  'days.head': 'Days',
  zone: 'Zone',
  hypo: 'Lows',
  hyper: 'Highs',
  'axis.hypo': 'Component of lows, %',
  'axis.hyper': 'Component of highs, %',
  now: 'These days',
  before: 'The days before',
} as const;
