/** English text of lab values beside the GMI. */
export const en = {
  caption: 'Lab HbA1c and the GMI of the 90 days up to it',
  add: 'Add lab value',
  correct: 'Correct',
  axes: 'Left: %; right: mmol/mol',
  date: 'Date',
  lab: 'Lab HbA1c',
  gmi: 'GMI',
  difference: 'Lab less GMI',
  'no-sensor': 'No sensor readings in these 90 days.',
  few: 'Sensor readings on {days} of these 90 days, {active} % of the time that was read: a GMI needs {percent} %.',
  'title.group': 'In this time',
  'n.labs': 'Lab values',
  'n.pairs': 'With a GMI',
  median: 'Median difference',
  'rule.labs': 'Lab values of this window, as they were typed in or read from a file.',
  'rule.pairs': 'Lab values with enough sensor readings in the 90 days up to them.',
  picture: 'Lab HbA1c and GMI over time',
  hint: 'The arrow keys go along the picture.',
  stop: '{date}: {what}',
  'stop.lab': 'lab {lab}',
  'stop.gmi': 'GMI {gmi}',
  'stop.none': 'no GMI',
  'legend.lab': 'Lab HbA1c',
  'legend.gmi': 'GMI of the 90 days before',
  'legend.shifted': 'GMI moved by the median difference',
  twin: 'Lab HbA1c and GMI over time',
  why: 'Why they differ',
  'why.lab':
    'The laboratory measures how much sugar has settled on the haemoglobin of red blood cells. The GMI is worked out from the mean of the sensor alone.',
  'why.cells':
    'How long red cells live, iron, pregnancy, kidneys and some kinds of haemoglobin change the HbA1c without any change of glucose. So the same mean can go with different lab values in different people.',
  'why.days':
    'The last weeks before a sample weigh more in an HbA1c than the weeks before them; in the GMI all days with readings weigh the same. Days without a sensor are in the one and not in the other.',
  'why.lasting':
    'In one person the difference often stays about the same. A difference in itself is no fault of the sensor or of the laboratory.',
  'none.next': 'A value from the laboratory’s report can be typed in: its date and the number.',
} as const;
