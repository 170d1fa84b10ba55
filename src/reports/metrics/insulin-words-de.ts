import type { Translation } from '#domain/language.ts';
import type { en } from './insulin-words-en.ts';

export const de: Translation<typeof en> = {
  'mean.basal':
    'Tatsächlich abgegebenes Basalinsulin: die Rate über die Zeit, Unterbrechungen als 0, temporäre Raten vor dem Profil. Mittel der Tage, von denen eine Pumpe mindestens 23 Stunden berichtet.',
  'mean.bolus':
    'Boli wie abgegeben, nicht wie programmiert; ein verzögerter mit dem Teil, der auf den Tag fiel. Mittel der Tage, von denen eine Pumpe mindestens 23 Stunden berichtet.',
  'mean.total':
    'Basal- und Bolusinsulin, ohne Füllen und ohne von Hand notierte Injektionen. Mittel der Tage, von denen eine Pumpe mindestens 23 Stunden berichtet.',
  'share.basal':
    'Basalinsulin am gesamten Insulin, beides summiert über die Tage, von denen eine Pumpe mindestens 23 Stunden berichtet.',
  'uncovered.one': '{n} Tag, von dem eine Pumpe weniger als 23 Stunden berichtet',
  'uncovered.other': '{n} Tage, von denen eine Pumpe weniger als 23 Stunden berichtet',
  'stop.all':
    'Zeit, in der kein Insulin abgegeben wurde, an der Zeit, von der eine Pumpe berichtet.',
  'stop.user':
    'Zeit, in der ein Mensch die Abgabe unterbrochen hatte, an der Zeit, von der eine Pumpe berichtet.',
  'stop.low-glucose':
    'Zeit, in der eine Pumpe die Abgabe wegen niedriger Glukose unterbrach, an der Zeit, von der eine Pumpe berichtet.',
  'stop.alarm':
    'Zeit, in der die Abgabe wegen eines Alarms oder eines Setwechsels stand, an der Zeit, von der eine Pumpe berichtet.',
  'stop.unknown':
    'Zeit, in der die Abgabe ohne verzeichneten Grund stand, an der Zeit, von der eine Pumpe berichtet.',
  temp: 'Zeit, in der eine temporäre Rate abgegeben wurde, an der Zeit, von der eine Pumpe berichtet; nicht während einer Unterbrechung.',
  injected: 'Von Hand notiertes Insulin, summiert. Es ist in keiner anderen Zahl.',
  'bolus.given':
    'Begonnene Boli, ein dualer als einer. Dosen von 0 IE und solche, die die Pumpe selbst abgab, zählen nicht.',
  'bolus.automatic': 'Dosen, die die Pumpe selbst abgab.',
  'bolus.normal': 'Sofort abgegebene Boli.',
  'bolus.square': 'Verzögert abgegebene Boli.',
  'bolus.dual': 'Boli mit einem sofortigen und einem verzögerten Teil, jeder als einer.',
  'bolus.calculated': 'Boli, die der Rechner vorschlug.',
  'bolus.manual': 'Ohne den Rechner programmierte Boli.',
  'bolus.food': 'Boli mit dem Rechner, für die Kohlenhydrate eingegeben wurden.',
  'bolus.correction': 'Boli mit dem Rechner, der Insulin für hohe Glukose vorschlug.',
  'bolus.correction-only': 'Boli mit dem Rechner, für die keine Kohlenhydrate eingegeben wurden.',
  'bolus.override': 'Boli, die mit mehr programmiert wurden, als der Rechner vorschlug.',
  'bolus.underride': 'Boli, die mit weniger programmiert wurden, als der Rechner vorschlug.',
  'bolus.changed':
    'Boli, die mit mehr oder weniger programmiert wurden, als der Rechner vorschlug.',
  'bolus.interrupted': 'Boli, von denen weniger abgegeben als programmiert wurde.',
  'carbs.g':
    'Kohlenhydrate, die dem Bolusrechner genannt wurden, und notierte, die das nicht binnen 15 Minuten wiederholen. Eine Einheit zählt als {grams} g.',
  'carbs.exchanges':
    'Kohlenhydrate, die dem Bolusrechner genannt wurden, und notierte, die das nicht binnen 15 Minuten wiederholen. {grams} g zählen als eine Einheit.',
  'carbs.mean.g':
    'Kohlenhydrate, die dem Bolusrechner genannt wurden, und notierte, die das nicht binnen 15 Minuten wiederholen. Eine Einheit zählt als {grams} g. Mittel der Tage mit welchen.',
  'carbs.mean.exchanges':
    'Kohlenhydrate, die dem Bolusrechner genannt wurden, und notierte, die das nicht binnen 15 Minuten wiederholen. {grams} g zählen als eine Einheit. Mittel der Tage mit welchen.',
  'no-carbs.one': '{n} Tag ohne Kohlenhydrate',
  'no-carbs.other': '{n} Tage ohne Kohlenhydrate',
  'no-amount.one': '{n} Eintrag ohne Menge',
  'no-amount.other': '{n} Einträge ohne Menge',
  'upkeep.rewind': 'So oft wurde die Pumpe für ein neues Reservoir zurückgefahren.',
  'upkeep.cannula': 'Füllungen einer Kanüle.',
  'upkeep.tubing': 'Füllungen des Schlauchs.',
  'set.mean.cannula': 'Zeit von einer Füllung der Kanüle bis zur nächsten; Mittel.',
  'set.mean.rewind':
    'Zeit von einem Zurückfahren der Pumpe bis zum nächsten, da keine Füllung der Kanüle verzeichnet ist; Mittel.',
  'set.longest': 'Die längste Zeit zwischen zwei Setwechseln.',
  'set.late': 'Sets, die länger als {days} Tage getragen wurden.',
  'set.unknown.one':
    '{n} Set, dessen Beginn nicht gelesen wurde oder in dessen Zeit mehr als ein Tag im Protokoll fehlt',
  'set.unknown.other':
    '{n} Sets, deren Beginn nicht gelesen wurde oder in deren Zeit mehr als ein Tag im Protokoll fehlt',
  alarms:
    'Alarme, wie die Geräte sie verzeichneten, auch die einer Unterbrechung; schwaches Reservoir und schwache Batterie zählen nicht.',
  acknowledged:
    'Von einem Alarm der Pumpe, bis ihn ein Mensch bestätigte, nach der Uhr der Pumpe; Median.',
  'never-cleared.one': '{n} Alarm, dessen Bestätigung nicht verzeichnet ist',
  'never-cleared.other': '{n} Alarme, deren Bestätigung nicht verzeichnet ist',
};
