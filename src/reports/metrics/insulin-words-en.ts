/** How figures of insulin, carbohydrate and the pump come about, in English. */
export const en = {
  'mean.basal':
    'Basal insulin really given: the rate over time, stops as 0, temporary rates over the schedule. Mean of the days of which a pump tells at least 23 hours.',
  'mean.bolus':
    'Boluses as given, not as programmed; one that is spread out by the part that fell on each day. Mean of the days of which a pump tells at least 23 hours.',
  'mean.total':
    'Basal and bolus insulin, without primes and without injections noted by hand. Mean of the days of which a pump tells at least 23 hours.',
  'share.basal':
    'Basal insulin of all insulin, both added up over the days of which a pump tells at least 23 hours.',
  'uncovered.one': '{n} day of which a pump tells less than 23 hours',
  'uncovered.other': '{n} days of which a pump tells less than 23 hours',
  'stop.all': 'Time in which insulin was stopped, of the time of which a pump tells.',
  'stop.user': 'Time in which insulin was stopped by a person, of the time of which a pump tells.',
  'stop.low-glucose':
    'Time in which a pump stopped insulin for low glucose, of the time of which a pump tells.',
  'stop.alarm':
    'Time in which insulin was stopped for an alarm or a change of the set, of the time of which a pump tells.',
  'stop.unknown':
    'Time in which insulin was stopped without a record of why, of the time of which a pump tells.',
  temp: 'Time in which a temporary rate was given, of the time of which a pump tells; not while insulin was stopped.',
  injected: 'Insulin noted by hand added up. It is in no other number.',
  'bolus.given':
    'Boluses begun, a dual bolus as one. Doses of 0 U and those that the pump gave by itself are none.',
  'bolus.automatic': 'Doses that the pump gave by itself.',
  'bolus.normal': 'Boluses given at once.',
  'bolus.square': 'Boluses spread out.',
  'bolus.dual': 'Boluses with a part at once and a part spread out, each as one.',
  'bolus.calculated': 'Boluses that the calculator proposed.',
  'bolus.manual': 'Boluses programmed without the calculator.',
  'bolus.food': 'Boluses by the calculator for which carbohydrate was entered.',
  'bolus.correction': 'Boluses by the calculator that proposed insulin for a high glucose.',
  'bolus.correction-only': 'Boluses by the calculator for which no carbohydrate was entered.',
  'bolus.override': 'Boluses programmed with more than the calculator proposed.',
  'bolus.underride': 'Boluses programmed with less than the calculator proposed.',
  'bolus.changed': 'Boluses programmed with more or less than the calculator proposed.',
  'bolus.interrupted': 'Boluses of which less was given than programmed.',
  'carbs.g':
    'Carbohydrate told to the calculator of a bolus, and noted by hand where that does not repeat it within 15 minutes. An exchange counts as {grams} g.',
  'carbs.exchanges':
    'Carbohydrate told to the calculator of a bolus, and noted by hand where that does not repeat it within 15 minutes. {grams} g count as an exchange.',
  'carbs.mean.g':
    'Carbohydrate told to the calculator of a bolus, and noted by hand where that does not repeat it within 15 minutes. An exchange counts as {grams} g. Mean of the days with any.',
  'carbs.mean.exchanges':
    'Carbohydrate told to the calculator of a bolus, and noted by hand where that does not repeat it within 15 minutes. {grams} g count as an exchange. Mean of the days with any.',
  'no-carbs.one': '{n} day without carbohydrate',
  'no-carbs.other': '{n} days without carbohydrate',
  'no-amount.one': '{n} note without an amount',
  'no-amount.other': '{n} notes without an amount',
  'upkeep.rewind': 'Times that the pump was rewound for a new reservoir.',
  'upkeep.cannula': 'Fillings of a cannula.',
  'upkeep.tubing': 'Fillings of the tubing.',
  'set.mean.cannula': 'Time from one filling of a cannula to the next; mean.',
  'set.mean.rewind':
    'Time from one rewind of the pump to the next, as no filling of a cannula is recorded; mean.',
  'set.longest': 'The longest time between two changes of the set.',
  'set.late': 'Sets that were worn for more than {days} days.',
  'set.unknown.one':
    '{n} set of which a beginning was not read, or with more than a day missing from the log',
  'set.unknown.other':
    '{n} sets of which a beginning was not read, or with more than a day missing from the log',
  alarms:
    'Alarms as the devices wrote them down, those of a stop of insulin too; low reservoir and battery are none.',
  acknowledged:
    'From an alarm of the pump until a person cleared it, on the clock of the pump; median.',
  'never-cleared.one': '{n} alarm without a record that it was cleared',
  'never-cleared.other': '{n} alarms without a record that they were cleared',
} as const;
