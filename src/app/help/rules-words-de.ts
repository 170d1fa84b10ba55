import type { Translation } from '#domain/language.ts';
import type { en } from './rules-words-en.ts';

export const de: Translation<typeof en> = {
  lead: 'Nach welchen Regeln Basalt berechnet, was Sie sehen, und wo andere Programme anders rechnen.',
  topics: 'Themen',
  range: 'Bereich',
  goal: 'Ziel',
  number: 'Zahl',
  needs: 'Braucht',
  episode: 'Episode',
  readings: 'Werte',

  units: 'Einheiten',
  'units.kept':
    'Jeder Wert bleibt, wie sein Gerät ihn gemeldet hat, in der Einheit des Geräts. Die Einheit, die Sie in den Einstellungen wählen, ändert nur, wie Zahlen gezeigt werden.',
  'units.factor':
    '1 mmol/L Glukose sind {factor} mg/dL. Gerechnet wird ungerundet; gerundet wird erst, was gezeigt wird.',
  'units.others':
    'Programme, die hier mit 18 rechnen, zeigen 85 der ganzen Zahlen von 20 bis 600 mg/dL in mmol/L mit einer anderen letzten Ziffer: 181 mg/dL als 10,1 statt 10,0.',

  ranges: 'Bereiche und Ziele',
  'ranges.unit':
    'Jeder Wert wird nach den Grenzen der Einheit eingeordnet, in der sein Gerät ihn gemeldet hat. Die Einheit, die Sie für die Seite wählen, ändert also nie einen Prozentwert.',
  'ranges.limits':
    'Beide Grenzen gehören zum Zielbereich: {low} und {high} mg/dL sind darin. {veryLow} mg/dL ist niedrig und noch nicht sehr niedrig; {veryHigh} mg/dL ist hoch und noch nicht sehr hoch.',
  'ranges.caption': 'Die Standardbereiche (Battelino 2019)',
  'ranges.tight': 'Enger Bereich',
  'ranges.own':
    'In den Einstellungen können Sie einen anderen Zielbereich wählen, und andere Grenzen für sehr niedrig und sehr hoch. Episoden, der enge Bereich und der glykämische Risikoindex behalten die Grenzen dieser Tabelle.',
  'ranges.goals': 'Ziele nach Zielbereich',
  'goals.target': 'Zielbereich, {unit}',
  'goals.mean': 'Mittelwert, {unit}',
  'ranges.none':
    'Für den engen Bereich nennen Leitlinien kein Ziel; für den Zielbereich von CareLink und für einen eigenen nur das der Variation (VK).',
  'ranges.joined':
    'Das Glukoseprofil und der Vergleich trennen in der Schwangerschaft sehr hoch nicht von hoch, und wo jemand älter oder gefährdet ist, sehr niedrig nicht von niedrig.',

  limits: 'HI und LO',
  'limits.word':
    'HI und LO heißen: jenseits dessen, was das Gerät misst. In den fünf Bereichen ist HI sehr hoch und LO sehr niedrig. Wo ein einzelner Wert gezeigt wird, behält er das Wort seines Geräts.',
  'limits.sensor':
    'Bei einem Sensor zählen sie in Mittelwert, Streuung und Perzentilen einen Schritt jenseits seiner Grenze: 39 und 401 mg/dL bei einem, der 40 bis 400 misst. Was unter einem Mittelwert steht, sagt, wie viele es waren.',
  'limits.meter':
    'Bei einem Messgerät sind sie in Mittelwert und Standardabweichung nicht enthalten.',

  use: 'Zeit und Tragedauer des Sensors',
  'use.interval':
    'Ein Sensorwert steht für den Messabstand seines Sensors: 1, 5 oder 15 Minuten. Die Zeit in einem Bereich ist die Zeit der Werte darin, von der Zeit aller Werte.',
  'use.usual':
    'Der Messabstand eines Sensors an einem Tag ist der, den mehr als die Hälfte der Schritte zwischen seinen Werten einhält; wo es keinen solchen gibt, der, den er gewöhnlich hat.',
  'use.active':
    '„Sensor aktiv“ ist die Zeit, für die Werte stehen, von der ausgelesenen Zeit. Tage zählen mit ihren wirklichen Stunden; Tage nach dem letzten Auslesen fehlen nicht.',
  'use.first':
    'Gedruckte Profile anderer Programme nennen oft die Werte von denen, die vom ersten bis zum letzten möglich waren. Das ist mehr, wo der Sensor spät gesetzt oder früh abgenommen wurde. Das Glukoseprofil zeigt beides, jedes mit seinem Namen.',

  double: 'Zwei Werte zur selben Zeit',
  'double.one':
    'Von Werten zur selben Zeit zählt einer. Zur selben Zeit heißt: näher beieinander als der längere ihrer Messabstände weniger {slack} Sekunden.',
  'double.which':
    'Es ist der des Sensors, den Sie in den Einstellungen gewählt haben, sonst der des Geräts mit den meisten Werten an diesem Tag. Wo dieses pausiert, füllt ein anderes auf.',
  'double.again':
    'Was ein Gerät vom selben Augenblick noch einmal sagt, berichtigt, was es vorher sagte. Werte, die nicht zählen, bleiben gespeichert; die eines anderen Sensors sind am Tag grau gezeichnet.',
  'double.device': 'Ein Gerät, das nach Ihren Einstellungen nicht mitzählt, ist in keiner Zahl.',

  gaps: 'Lücken und Glättung',
  'gaps.none':
    'Kein Wert wird verändert, geglättet oder erfunden. Mittelwerte, Bereiche, Streuung, Perzentile, Risikoindizes und Episoden bestehen allein aus Werten.',
  'gaps.grid':
    'Manche Zahlen brauchen Werte in gleichen Abständen: die Standardabweichungen innerhalb der Tage und zwischen ihnen, MODD, CONGA, MAGE, GVP und die Flächen über und unter einer Grenze. Für sie verbindet eine Gerade zwei Werte, die höchstens drei Messabstände und eine Minute auseinanderliegen ({pause} Minuten bei einem 5-Minuten-Sensor); längere Lücken bleiben offen. Die Seite Variabilität sagt unter jeder solchen Zahl, wie viele Punkte gefüllt sind.',

  days: 'Tage und Zeiträume',
  'days.local':
    'Ein Tag ist ein Kalendertag in der Zeitzone Ihrer Einstellungen. Bei einer Zeitumstellung hat er 23 oder 25 Stunden und zählt mit diesen. Von einer Stunde, die zweimal kommt, zählen alle Werte.',
  'days.window':
    'Ein Zeitraum besteht aus ganzen Tagen, der erste und der letzte eingeschlossen. Ein zum Teil ausgelesener Tag zählt in den Bereichen und Mittelwerten der Glukose; Mittelwerte von Insulin am Tag lassen Tage weg, von denen eine Pumpe weniger als {covered} Stunden berichtet, und sagen, wie viele.',
  'days.same':
    'Alle Seiten zählen nach denselben Regeln: Dieselben Tage haben überall dieselbe Zahl.',
  'days.clock':
    'Werte stehen bei den Zeiten, die ihr Gerät angezeigt hat; wo seine Uhr beim Auslesen falsch ging, sagt es ein Hinweis unter dem Tag. Nur wo ein Gerät verzeichnet hat, dass seine Uhr gestellt wurde, ist verschoben, was davor war.',

  mean: 'Mittelwert, Streuung und Perzentile',
  'mean.weight':
    'Im Mittelwert eines Sensors wiegt jeder Wert so viel, wie sein Messabstand lang ist. Die Werte eines Messgeräts wiegen alle gleich.',
  'mean.spread':
    'Die Standardabweichung (SD) ist die einer Stichprobe, geteilt durch n − 1: bei einem Sensor ab {sdSensor} Werten, bei einem Messgerät ab {sdMeter}.',
  'mean.variation':
    'Der Variationskoeffizient (VK) ist die Standardabweichung durch den Mittelwert. Bis {cv} % gilt die Glukose als stabil (Monnier 2017).',
  'mean.percentile':
    'Die Hälfte der Werte liegt unter dem Median, 5 von 100 unter dem 5. Perzentil. Fällt ein solcher Wert zwischen zwei Messwerte, liegt er auf der Geraden zwischen ihnen („Typ 7“, wie in R und NumPy, wenn nichts anderes verlangt ist).',

  percent: 'Gedruckte Prozente',
  'percent.residue':
    'Die Anteile der fünf Bereiche werden ungerundet berechnet und als ganze Zahlen gedruckt; unter 1 % mit einer Nachkommastelle, mindestens 0,1, damit Seltenes nie als 0 erscheint. Was beim Runden übrig bleibt, kommt zu „hoch“, damit die fünf 100 ergeben; wo „hoch“ dafür keinen Platz hat, zum größten. Der kann dann auch eine Nachkommastelle haben.',
  'percent.sides':
    '„Darunter“, „im Bereich“ und „darüber“ sind die Summen dieser fünf, wie sie gedruckt sind: So stimmen drei Zahlen mit fünf überein und ergeben ebenfalls 100.',

  missing: 'Warum eine Zahl fehlt: „—“',
  'missing.open':
    'Was nicht bekannt ist, ist „—“ und nie 0. Wo sich eine Zahl öffnen lässt und sagt, wie sie berechnet ist, sagt sie auch, was sie braucht und was da ist.',
  'missing.food':
    'Kohlenhydrate, die niemand notiert hat, sind „—“ und nicht 0 g. Basalinsulin ist „—“, wo von mehr als der Hälfte der Zeit, in der eine Pumpe getragen wurde, nichts bekannt ist.',
  'missing.caption': 'Was Zahlen brauchen',
  'needs.sd-sensor': 'Standardabweichung und VK eines Sensors',
  'needs.sd-sensor.what': '{sdSensor} Werte',
  'needs.sd-meter': 'Standardabweichung eines Messgeräts',
  'needs.sd-meter.what': '{sdMeter} Werte',
  'needs.profile': 'Mittelwert und Bereiche im Glukoseprofil',
  'needs.profile.what': 'Sensorwerte für 24 Stunden',
  'needs.curve': 'Profil nach Tageszeit, Sensor',
  'needs.curve.what': '{week} Tage mit Werten',
  'needs.half': 'Seine mittlere Hälfte',
  'needs.half.what': 'Werte von {half} Tagen zu dieser Tageszeit',
  'needs.outer': 'Seine mittleren 90 %',
  'needs.outer.what': 'Werte von {outer} Tagen zu dieser Tageszeit',
  'needs.scatter': 'Profil nach Tageszeit, Messgerät',
  'needs.scatter.what': '{scatter} Werte',
  'needs.gmi': 'GMI, glykämischer Risikoindex (GRI)',
  'needs.gmi.what': '{days} Tage und mehr, mit Werten in {active} % der Zeit',
  'needs.gvp': 'GVP',
  'needs.gvp.what': 'ein Sensor mit einem Wert alle 5 Minuten',
  'needs.labs': 'Mittlere Differenz von HbA1c aus dem Labor und GMI',
  'needs.labs.what': '{pairs} Laborwerte mit einem GMI',
  'needs.insulin': 'Insulin pro Tag',
  'needs.insulin.what': 'ein Tag, von dem eine Pumpe {covered} Stunden berichtet',
  'needs.trend': 'Änderung pro Woche im Verlauf',
  'needs.trend.what': '{trend} Tage mit einem Wert',

  gmi: 'GMI und HbA1c aus dem Labor',
  'gmi.formula':
    'Der Glukosemanagement-Indikator (GMI) ist aus dem Mittelwert eines Sensors berechnet: 3,31 + 0,02392 × Mittelwert in mg/dL, in Prozent (Bergenstal 2018). Er braucht {days} Tage und mehr, mit Werten in {active} % der Zeit; ein einzelner Tag hat nie einen.',
  'gmi.lab':
    'Er ist kein Laborwert. Ein Labor misst den HbA1c im Blut, und bei einer Person liegen beide oft etwa gleich weit auseinander. Die Seite HbA1c aus dem Labor stellt jeden Ihrer Laborwerte neben den GMI der {labDays} Tage bis dahin und nennt ab {pairs} solchen Paaren die mittlere Differenz (Median).',
  'gmi.units': 'Ein HbA1c in % (NGSP) ist 0,09148 × der HbA1c in mmol/mol (IFCC) + 2,152.',
  'gmi.older':
    'Manche Programme drucken einen „geschätzten HbA1c“ nach einer älteren Formel (ADAG, 2008). Basalt zeigt ihn nicht.',

  curve: 'Das Profil nach Tageszeit',
  'curve.rule':
    'Zu jeder Viertelstunde gehören die Perzentile der Werte von einer halben Stunde davor bis zu einer halben Stunde danach, aller Tage zusammen: der Median, die mittlere Hälfte (25 bis 75) und die mittleren 90 % (5 bis 95). Nichts wird geglättet oder ergänzt.',
  'curve.days':
    'Die mittlere Hälfte braucht Werte von {half} Tagen zu dieser Zeit, die mittleren 90 % von {outer}; unter {half} Tagen ist der Median gepunktet. Weniger als {week} Tage mit Werten haben keine Kurve.',
  'curve.clock':
    'Von einer Stunde, die die Uhr wiederholt, zählen beide; eine, die sie überspringt, hat nichts.',
  'curve.meter':
    'Ein Messgerät hat Punkte und einen gepunkteten Median, ab {scatter} Werten. Nächte können darin fehlen.',

  episodes: 'Episoden niedriger und hoher Glukose',
  'episodes.begin':
    'Eine Episode beginnt mit Werten jenseits der Grenze, die {begin} Minuten abdecken, und endet mit dem ersten von Werten diesseits, die {begin} Minuten abdecken. Bei einem Sensor, der langsamer als 5 Minuten ist, beginnt sie mit mindestens zwei Werten.',
  'episodes.caption': 'Arten von Episoden',
  'episodes.low': 'Niedrig',
  'episodes.very-low': 'Niedrig, Stufe 2',
  'episodes.long-low': 'Niedrig, lang andauernd',
  'episodes.high': 'Hoch',
  'episodes.very-high': 'Hoch, Stufe 2',
  'episodes.long-high': 'Hoch, lang andauernd',
  'episodes.below': 'unter {line}',
  'episodes.above': 'über {line}',
  'episodes.more': 'mehr als {long} Minuten unter {line}',
  'episodes.least': '{longHigh} Minuten oder länger über {line}',
  'episodes.further':
    'Eine Episode, die Stufe 2 erreicht oder lange andauert, ist eine Episode, die weiter ging: Sie zählt einmal.',
  'episodes.cut':
    'Eine Pause von mehr als {pause} Minuten ohne Wert, bei einem 15-Minuten-Sensor von mehr als {slowPause}, bricht eine Episode ab. Was abgebrochen ist oder noch andauert, zählt und ist gekennzeichnet. Mitternacht bricht nicht ab: Eine Episode gehört zu dem Datum, an dem sie begann.',
  'episodes.days':
    'Pro Tag heißt: durch die Tage, für die Werte stehen. Zwei Tage, die zur Hälfte Werte haben, sind einer.',
  'episodes.line':
    'Die untere Linie der Tagesübersicht hat eigene Episoden, unter dieser Linie. Eine, die um Mitternacht andauert, zählt dort an beiden Tagen.',

  insulin: 'Insulin und Kohlenhydrate',
  'insulin.basal':
    'Basalinsulin ist die wirklich abgegebene Rate über die Zeit: 0, solange das Insulin unterbrochen war, sonst die temporäre Rate, sonst das Profil der Pumpe. Wo kein Eintrag die Rate nennt, gilt das Profil als fortgesetzt; Zeit, von der auch das nicht bekannt ist, ist in keiner Summe. Der Tag sagt beides.',
  'insulin.bolus':
    'Ein Bolus zählt mit dem, was abgegeben wurde, nicht mit dem, was programmiert war. Ein verlängerter Teil zählt gleichmäßig über die Zeit, die er wirklich lief, an jedem Tag mit dem, was auf ihn fiel. Ein dualer Bolus ist ein Bolus; Dosen, die die Pumpe selbst gab, sind eigens gezählt.',
  'insulin.total':
    'In Summen sind weder Füllungen von Schlauch und Kanüle noch von Hand notierte Injektionen. Mittelwerte am Tag sind die der Tage, von denen eine Pumpe mindestens {covered} Stunden berichtet. Wo die Pumpe selbst für einen Tag eine andere Summe gezählt hat, steht auch diese da.',
  'insulin.food':
    'Kohlenhydrate sind, was dem Bolusrechner genannt und was anderswo notiert wurde; dieselbe Menge aus zwei Quellen binnen {sameMeal} Minuten zählt einmal. Eine Berechnung, die für eine andere aufgegeben wurde, zählt nicht. Mittelwerte sind die der Tage mit Kohlenhydraten.',
  'insulin.set':
    'Ein Set wird von einer Füllung der Kanüle bis zur nächsten getragen; bei einer Pumpe, die keine verzeichnet, von einem Rücklauf bis zum nächsten.',

  meter: 'Werte eines Messgeräts',
  'meter.share':
    'Prozente eines Messgeräts sind solche der Messungen, nie der Zeit: Niemand weiß, was zwischen ihnen war.',
  'meter.once':
    'Messungen mit Kontrolllösung zählen nicht. Eine Messung und ihre Kopie, an eine Pumpe gesendet oder eingetippt, mit demselben Wert binnen {copy} Minuten sind eine Messung; zwei Messungen eines Messgeräts sind immer zwei.',
  'meter.typed':
    'Eine in den Bolusrechner getippte Glukose ist eine eigene Messung, wo keine mit demselben Wert in der Nähe ist, von {typed} Minuten davor bis {copy} danach.',
  'meter.low':
    'Ein Messgerät zeigt niedrige Messwerte, keine Episoden. Solche innerhalb von {merged} Minuten nach dem vorigen zählen einmal.',
  'meter.days':
    'Messungen pro Tag sind durch alle Tage des Zeitraums geteilt, auch die ohne Messung.',

  variability: 'Variabilität und Risiko',
  'variability.swings':
    'MAGE ist die mittlere Höhe der Ausschläge ab einer Standardabweichung, in der Richtung des ersten. Gefunden werden sie mit gleitenden Mitteln von 5 und von 32 Werten im Abstand von 5 Minuten.',
  'variability.change':
    'CONGA ist die Standardabweichung aller Änderungen über 1 oder 4 Stunden. MODD ist der mittlere Unterschied zur selben Zeit des Vortags, nach der Uhr an der Wand. GVP hängt vom Messabstand des Sensors ab und wird nur bei 5-Minuten-Sensoren gezeigt.',
  'variability.risk':
    'LBGI und HBGI sind das mittlere Risiko der Werte nach unten und nach oben (Kovatchev 2006). ADRR addiert das größte Risiko nach beiden Seiten an jedem Tag, als Mittel der Tage.',
  'variability.gri':
    'Der glykämische Risikoindex (GRI) ist 3,0 × der Anteil sehr niedrig + 2,4 × niedrig + 1,6 × sehr hoch + 0,8 × hoch, in Prozent und höchstens 100 (Klonoff 2022), immer nach den Standardbereichen.',
};
