/** English text of the rules by which numbers are computed. */
export const en = {
  lead: 'By which rules Basalt computes what you see, and where other programs compute it in another way.',
  topics: 'Topics',
  range: 'Range',
  goal: 'Goal',
  number: 'Number',
  needs: 'Needs',
  episode: 'Episode',
  readings: 'Readings',

  units: 'Units',
  'units.kept':
    'Each reading is kept as its device reported it, in the device’s own unit. The unit you choose in Settings only changes how numbers are shown.',
  'units.factor':
    '1 mmol/L of glucose is {factor} mg/dL. Numbers are worked out unrounded and rounded when they are shown.',
  'units.others':
    'Programs that take 18 for this factor show 85 of the whole numbers from 20 to 600 mg/dL with another last digit in mmol/L: 181 mg/dL as 10.1 instead of 10.0.',

  ranges: 'Ranges and goals',
  'ranges.unit':
    'Each reading is sorted by the limits of the unit that its device reported it in. So the unit you choose for the page never changes a percentage.',
  'ranges.limits':
    'Both limits belong to the target: {low} and {high} mg/dL are in range. {veryLow} mg/dL is low and not yet very low; {veryHigh} mg/dL is high and not yet very high.',
  'ranges.caption': 'The standard ranges (Battelino 2019)',
  'ranges.tight': 'Tight range',
  'ranges.own':
    'In Settings you can choose another target, and other limits of very low and very high. Episodes, the tight range and the glycemia risk index keep the limits of this table.',
  'ranges.goals': 'Goals by target',
  'goals.target': 'Target, {unit}',
  'goals.mean': 'Mean, {unit}',
  'ranges.none':
    'For the tight range guidelines name no goal; for the CareLink target and for one of your own only that of the variation (CV).',
  'ranges.joined':
    'The profile and the comparison do not part very high from high in pregnancy, nor very low from low where somebody is older or at high risk.',

  limits: 'HI and LO',
  'limits.word':
    'HI and LO mean: beyond what the device measures. In the five ranges HI is very high and LO is very low. Where a single reading is shown, it keeps the word of its device.',
  'limits.sensor':
    'Of a sensor they count as one step beyond its limit in means, spread and percentiles: 39 and 401 mg/dL for one that measures 40 to 400. What is said under a mean tells how many there were.',
  'limits.meter': 'Of a meter they are left out of the mean and the standard deviation.',

  use: 'Time and sensor use',
  'use.interval':
    'A sensor reading stands for the interval of its sensor: 1, 5 or 15 minutes. Time in range is the time of the readings in it, of the time of all readings.',
  'use.usual':
    'The interval of a sensor on a day is the one that more than half of the steps between its readings keep; where none is, the one it usually has.',
  'use.active':
    '“Sensor active” is the time that readings stand for, of the time that was read. Days count with their real hours; days after the last read-out are not missing.',
  'use.first':
    'Printed profiles of other programs often give the readings of those that were possible from the first to the last one. That is more where the sensor was put on late or taken off early. The profile has both, each with its name.',

  double: 'Two readings at the same time',
  'double.one':
    'Of readings at the same time one counts. The same time is: nearer to each other than the longer of their intervals less {slack} seconds.',
  'double.which':
    'It is that of the sensor chosen in Settings, else of the device with the most readings on that day. Where this one pauses, another fills in.',
  'double.again':
    'What a device says again of the very same moment corrects what it said before. Readings that do not count stay stored; those of another sensor are drawn grey on the day.',
  'double.device': 'A device that you take out of the count in Settings is in no number.',

  gaps: 'Gaps and smoothing',
  'gaps.none':
    'No reading is changed, smoothed or made up. Means, ranges, spread, percentiles, risk indices and episodes are made of readings alone.',
  'gaps.grid':
    'Some numbers need values at even distances: the standard deviations within and between days, MODD, CONGA, MAGE, GVP and the areas above and below a limit. For these, two readings at most three intervals and a minute apart ({pause} minutes for a 5-minute sensor) are joined by a straight line; longer gaps stay open. The page Variability says under each such number how many points were filled.',

  days: 'Days and windows',
  'days.local':
    'A day is a day of the calendar in the time zone of your settings. When clocks change it has 23 or 25 hours and counts with these. Of an hour that comes twice all readings count.',
  'days.window':
    'A window is made of whole days, the first and the last included. A day that was read in part is in the ranges and means of glucose; means of insulin a day leave out days of which a pump tells less than {covered} hours, and say how many.',
  'days.same': 'All pages count by the same rules: the same days have the same number everywhere.',
  'days.clock':
    'Readings stand at the times that their device showed; where its clock was wrong when it was read, a note under the day says so. Only where a device logged that its clock was set is what came before moved.',

  mean: 'Mean, spread and percentiles',
  'mean.weight':
    'In the mean of a sensor each reading weighs as much as its interval is long. Those of a meter all weigh the same.',
  'mean.spread':
    'The standard deviation (SD) is that of a sample, divided by n − 1: of a sensor from {sdSensor} readings on, of a meter from {sdMeter}.',
  'mean.variation':
    'The coefficient of variation (CV) is the standard deviation over the mean. Up to {cv} % glucose is called stable (Monnier 2017).',
  'mean.percentile':
    'Half of the readings lie below the median, 5 of 100 below the 5th percentile. Where such a value falls between two readings, it is taken from the straight line between them (“type 7”, as in R and NumPy unless told otherwise).',

  percent: 'Printed percentages',
  'percent.residue':
    'The shares of the five ranges are computed unrounded and printed as whole numbers; below 1 % with one decimal, 0.1 at least, so that what is rare is never printed as 0. What rounding leaves over is put on “high”, so that the five make 100; where “high” has no room for it, on the largest. So that one may have a decimal too.',
  'percent.sides':
    '“Below”, “in range” and “above” are the sums of these five as printed, so that three numbers agree with five and make 100 as well.',

  missing: 'Why a number is missing: “—”',
  'missing.open':
    'What is not known is “—”, never 0. Where a number opens to say how it was computed, it also says what it needs and what there is.',
  'missing.food':
    'Carbohydrate that nobody noted is “—”, not 0 g. Basal insulin is “—” where more than half of the time a pump was worn is not known.',
  'missing.caption': 'What numbers need',
  'needs.sd-sensor': 'Standard deviation and CV of a sensor',
  'needs.sd-sensor.what': '{sdSensor} readings',
  'needs.sd-meter': 'Standard deviation of a meter',
  'needs.sd-meter.what': '{sdMeter} readings',
  'needs.profile': 'Mean and ranges on the profile',
  'needs.profile.what': 'sensor readings for 24 hours',
  'needs.curve': 'Profile by time of day, sensor',
  'needs.curve.what': '{week} days with readings',
  'needs.half': 'Its middle half',
  'needs.half.what': 'readings of {half} days at that time of day',
  'needs.outer': 'Its middle 90 %',
  'needs.outer.what': 'readings of {outer} days at that time of day',
  'needs.scatter': 'Profile by time of day, meter',
  'needs.scatter.what': '{scatter} readings',
  'needs.gmi': 'GMI, glycemia risk index (GRI)',
  'needs.gmi.what': '{days} days and more, with readings for {active} % of the time',
  'needs.gvp': 'GVP',
  'needs.gvp.what': 'a sensor with a reading every 5 minutes',
  'needs.labs': 'Median difference of lab HbA1c and GMI',
  'needs.labs.what': '{pairs} lab values with a GMI',
  'needs.insulin': 'Insulin a day',
  'needs.insulin.what': 'a day of which a pump tells {covered} hours',
  'needs.trend': 'Change a week on Trends',
  'needs.trend.what': '{trend} days with a value',

  gmi: 'GMI and lab HbA1c',
  'gmi.formula':
    'The glucose management indicator (GMI) is worked out from the mean of a sensor: 3.31 + 0.02392 × the mean in mg/dL, in percent (Bergenstal 2018). It needs {days} days and more, with readings for {active} % of the time; a single day never has one.',
  'gmi.lab':
    'It is no laboratory value. A laboratory measures the HbA1c in blood, and in one person the two often differ by about the same. The page Lab HbA1c sets each of your lab values beside the GMI of the {labDays} days up to it, and from {pairs} such pairs on tells their median difference.',
  'gmi.units': 'An HbA1c in % (NGSP) is 0.09148 × the HbA1c in mmol/mol (IFCC) + 2.152.',
  'gmi.older':
    'Some programs print an “estimated A1c” by an older formula (ADAG, 2008). Basalt does not show it.',

  curve: 'The profile by time of day',
  'curve.rule':
    'Every quarter of an hour has the percentiles of the readings from half an hour before to half an hour after it, of all days together: the median, the middle half (25 to 75) and the middle 90 % (5 to 95). Nothing is smoothed or filled in.',
  'curve.days':
    'The middle half needs readings of {half} days at that time, the middle 90 % of {outer}; below {half} days the median is dotted. Fewer than {week} days with readings have no curve.',
  'curve.clock': 'Of an hour that the clock repeats both count; one that it skips has nothing.',
  'curve.meter':
    'A meter has dots and a dotted median, from {scatter} readings on. Nights may be missing from it.',

  episodes: 'Episodes of low and high glucose',
  'episodes.begin':
    'An episode begins with readings beyond the limit that cover {begin} minutes, and ends with the first of readings on this side of it that cover {begin} minutes. Of a sensor slower than 5 minutes it takes at least two readings to begin one.',
  'episodes.caption': 'Kinds of episodes',
  'episodes.low': 'Low',
  'episodes.very-low': 'Low, level 2',
  'episodes.long-low': 'Low, extended',
  'episodes.high': 'High',
  'episodes.very-high': 'High, level 2',
  'episodes.long-high': 'High, extended',
  'episodes.below': 'below {line}',
  'episodes.above': 'above {line}',
  'episodes.more': 'below {line} for more than {long} minutes',
  'episodes.least': 'above {line} for {longHigh} minutes or more',
  'episodes.further':
    'An episode that reaches level 2, or is extended, is one episode that went further: it counts once.',
  'episodes.cut':
    'A pause of more than {pause} minutes without a reading, of a 15-minute sensor more than {slowPause}, cuts an episode. What is cut or still going on counts and is marked. Midnight does not cut: an episode belongs to the date on which it began.',
  'episodes.days':
    'Per day means: over the days that readings stand for. Two days half of which have readings are one.',
  'episodes.line':
    'The low line of the Daily Summary has episodes of its own, below that line. One under way at midnight counts there on both days.',

  insulin: 'Insulin and carbohydrate',
  'insulin.basal':
    'Basal insulin is the rate really given over time: 0 while insulin was stopped, else the temporary rate, else the schedule. Where no record tells the rate, the schedule is taken to have gone on; time of which that is not known either is in no total. The day says both.',
  'insulin.bolus':
    'A bolus counts with what was given, not with what was programmed. A part that is spread out counts evenly over the time it really ran, on each day with what fell on it. A dual bolus is one bolus; doses that the pump gave by itself are counted apart.',
  'insulin.total':
    'Totals hold neither fillings of tubing and cannula nor injections noted by hand. Means a day are of days of which a pump tells at least {covered} hours. Where the pump itself counted another total for a day, it stands there too.',
  'insulin.food':
    'Carbohydrate is what the bolus calculator was told and what was noted elsewhere; the same amount from two sources within {sameMeal} minutes counts once. A calculation that was given up for another one does not count. Means are of the days with any.',
  'insulin.set':
    'A set is worn from one filling of a cannula to the next; of a pump that records none, from one rewind to the next.',

  meter: 'Meter readings',
  'meter.share':
    'Percentages of a meter are of readings, never of time: nobody knows what was between them.',
  'meter.once':
    'Tests with control solution do not count. A test and its copy, sent to a pump or typed in, with the same value within {copy} minutes are one reading; two tests of one meter are always two.',
  'meter.typed':
    'A glucose typed into the bolus calculator is a reading of its own where none of the same value is near, from {typed} minutes before it to {copy} after.',
  'meter.low':
    'A meter tells of low readings, not of episodes. Those within {merged} minutes of the one before count once.',
  'meter.days': 'Readings a day are over all days of the window, those without a reading too.',

  variability: 'Variability and risk',
  'variability.swings':
    'MAGE is the mean height of the swings of one standard deviation and more, in the direction of the first. They are found with moving averages of 5 and of 32 values, 5 minutes apart.',
  'variability.change':
    'CONGA is the standard deviation of all changes over 1 or 4 hours. MODD is the mean difference to the same time of the day before, by the clock on the wall. GVP depends on the interval of the sensor and is shown for 5-minute sensors only.',
  'variability.risk':
    'LBGI and HBGI are the mean risk of the readings to the low and to the high side (Kovatchev 2006). ADRR adds the largest risk to either side of each day, as a mean of the days.',
  'variability.gri':
    'The glycemia risk index (GRI) is 3.0 × the percentage very low + 2.4 × low + 1.6 × very high + 0.8 × high, 100 at most (Klonoff 2022), always by the standard ranges.',
} as const;
