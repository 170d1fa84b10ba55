/** English text of the headline: whole sentences. */
export const en = {
  'sensor.day':
    'On this day {in} % of sensor time was in {range}, {below} % below and {above} % above; readings cover {active} % of the day.',
  'sensor.days':
    'In these {days} days {in} % of sensor time was in {range}, {below} % below and {above} % above; readings cover {active} % of the time.',
  'sensor.chosen':
    'In the chosen hours and weekdays of these {days} days {in} % of sensor time was in {range}, {below} % below and {above} % above; readings cover {active} % of that time.',
  'sensor.hours.one':
    'Sensor readings of {n} hour: shares and times of the day need at least 24 hours.',
  'sensor.hours.other':
    'Sensor readings of {n} hours: shares and times of the day need at least 24 hours.',
  'sensor.few.one': 'Readings on {n} day: other days may look different.',
  'sensor.few.other': 'Readings on {n} days: other days may look different.',
  'lows.pattern':
    'Most low episodes began between {from} and {to}: {episodes} of {all}, on {on} of {days} days.',
  'lows.place':
    'Low episodes stand out between {from} and {to}: {episodes} of {all} began then, on {on} of {days} days.',
  'lows.one': 'There was {n} low episode.',
  'lows.other': 'There were {n} low episodes.',
  'lows.even.one': 'There was {n} low episode; for lows no time of the day stands out.',
  'lows.even.other': 'There were {n} low episodes; for lows no time of the day stands out.',
  'meter.day':
    'On this day {in} % of {n} meter readings were in {range}, {below} % below and {above} % above.',
  'meter.days':
    'In these {days} days {in} % of {n} meter readings were in {range}, {below} % below and {above} % above.',
  'meter.chosen':
    'In the chosen hours and weekdays of these {days} days {in} % of {n} meter readings were in {range}, {below} % below and {above} % above.',
  'meter.few.one': '{n} meter reading: shares need at least {needs}.',
  'meter.few.other': '{n} meter readings: shares need at least {needs}.',
  'pump.days':
    'The pump gave {total} U of insulin a day, {basal} % of it basal: the mean of {n} of {days} days, those of which it tells at least 23 hours.',
  'pump.few':
    'A pump tells of these days, but of none of them at least 23 hours: a daily insulin cannot be given.',
  nothing: 'No glucose and no insulin is stored of these days.',
  'rule.sensor':
    'Shares of the time that readings stand for, rounded so that all five ranges add up to 100. A low episode begins with readings below {low} for at least 15 minutes. Between two times of the day is only said where that is more than chance.',
  'rule.meter':
    'Shares of the number of readings, not of time, rounded so that all five ranges add up to 100.',
} as const;
