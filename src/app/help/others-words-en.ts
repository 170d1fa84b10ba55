/** English text of where other programs compute in another way. */
export const en = {
  others: 'Why another program shows another number',
  first:
    'First look whether both show the same days, the same devices, the same target and the same time zone. Where they do, it is often one of these rules.',
  seen: 'What others do was seen in their public code, or by running it on the same readings. They may have changed since.',
  caption: 'One question, several answers',
  question: 'Question',
  ours: 'Basalt',
  theirs: 'Others',
  'upper.question': 'Is 180 mg/dL in range?',
  'upper.ours': 'Yes.',
  'upper.theirs': 'Yes: iglu, and Tidepool in mg/dL. No: Nightscout and py_agata.',
  'lower.question': 'Is 70 mg/dL low?',
  'lower.ours': 'No, it is in range.',
  'lower.theirs': 'No: iglu, Tidepool and Nightscout. Yes: py_agata.',
  'unit.question': 'Is 181 mg/dL in range where it is shown as 10.0 mmol/L?',
  'unit.ours': 'No: the unit shown changes no percentage.',
  'unit.theirs':
    'Yes: Tidepool shown in mmol/L, which rounds first. Of one trace of 14 days 75.8 % in range became 76.5 %.',
  'factor.question': 'How many mg/dL are 1 mmol/L?',
  'factor.ours': '{factor}',
  'factor.theirs':
    'The same: Tidepool and Nightscout. 18.018: py_agata. 18: iglu, older Nightscout, openaps.',
  'sd.question': 'What is the sum of squares divided by for the standard deviation?',
  'sd.ours': 'n − 1',
  'sd.theirs':
    'n − 1: iglu, Tidepool, py_agata, xDrip. n, which is a little less: Nightscout, cgmquantify.',
  'use.question': 'How much was the sensor active?',
  'use.ours':
    'Of the days that were read; the profile also has it from the first to the last reading.',
  'use.theirs':
    'Of one person 79.8 % from the first reading on (iglu, the AGP of Tidepool) and 72.3 % of 14 days (“Sensor usage” of Tidepool).',
  'double.question': 'Do two readings at the same time count twice?',
  'double.ours': 'No.',
  'double.theirs':
    'Of the same double readings Tidepool counts 4,032, Nightscout 4,897 and iglu 5,035.',
  'gaps.question': 'Are gaps filled, or jumps smoothed?',
  'gaps.ours': 'Not for means, ranges and spread.',
  'gaps.theirs':
    'The distribution page of Nightscout fills gaps of 9 to 25 minutes and replaces single readings that jump. iglu fills up to 45 minutes for numbers on a grid, py_agata nothing.',
  'limit.question': 'What does a sensor reading below or above its range count as?',
  'limit.ours': 'One step beyond the limit: 39 or 401 mg/dL.',
  'limit.theirs':
    'The same: Tidepool. CareLink exports 40 or 400; Nightscout drops what is below 39.',
  'residue.question': 'How do rounded percentages come to 100?',
  'residue.ours': '“High” takes what is left over.',
  'residue.theirs': 'The same: Tidepool. In Nightscout the middle range takes it.',
  'curve.question': 'How wide are the steps of the profile by time of day?',
  'curve.ours': 'An hour around every quarter of an hour, not smoothed.',
  'curve.theirs':
    '5 to 15 minutes, smoothed: iglu. 30 minutes: Nightscout and the trends of Tidepool. 60 minutes, smoothed: the AGP of Tidepool.',
  'long.question': 'When is a low extended?',
  'long.ours': 'Below 70 mg/dL for more than 120 minutes.',
  'long.theirs': 'The same: iglu. Below 54 mg/dL for 120 minutes or more: py_agata.',
  'day.question': 'How many 5-minute readings has a day of 25 hours?',
  'day.ours': '300, of 25 hours.',
  'day.theirs':
    '300, but of days of 24 hours, so that the sensor may be active for 101.4 % of the time: Tidepool. 288: Nightscout, and the grid of iglu.',
  'bolus.question': 'On which day is a bolus that is spread out over midnight?',
  'bolus.ours': 'On each day with what fell on it.',
  'bolus.theirs': 'On the day of its record: Tidepool, and the pump itself.',
  'mage.question': 'How large is MAGE?',
  'mage.ours': 'By moving averages, in the direction of the first swing.',
  'mage.theirs': 'Of one trace five programs and methods gave 13.5, 67.1, 119.2, 120.8 and 133.9.',
  'gvp.question': 'What is the GVP of a 15-minute sensor?',
  'gvp.ours': '“—”',
  'gvp.theirs': 'About half of what the same glucose gives every 5 minutes: iglu.',
} as const;
