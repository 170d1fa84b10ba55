import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the quick summary. */
export const de: Translation<typeof en> = {
  'days.one': '{n} Tag',
  'days.other': '{n} Tage',
  cell: '{days}:',
  'nothing-measured': 'Kein Wert von Sensor oder Messgerät in diesen 30 Tagen.',
  'read-outs': 'Zuletzt ausgelesen',
  clock: 'Uhr: {skew}',
  'broken-off': 'Es brach ab. Was ankam, ist gespeichert; für den Rest noch einmal auslesen.',
  'to-devices': 'Geräte: jetzt eines auslesen',
  set: 'Infusionsset gewechselt',
  'set.age.read-out': '{age} alt beim letzten Auslesen der Pumpe',
  'set.age.window': '{age} alt am Ende dieser Tage',
  'latest-day': 'Der letzte Tag: {date}',
  reports: 'Berichte',
  'about.day': 'Ein Tag, Stunde für Stunde: Glukose, Insulin und Essen.',
  'about.overview': 'Wie es steht, auf einer Seite.',
  'about.profile': 'Der übliche Tag aus zwei Wochen mit seinen Zahlen auf einem Blatt.',
  'about.sensor-meter':
    'Sensor, Messgerät, Insulin und Essen aller Tage zusammen, auf einem Blatt.',
  'about.overlay': 'Die Tage des Sensors übereinander gezeichnet.',
  'about.modal-day': 'Alle Werte nach der Stunde oder dem Teil des Tages.',
  'about.meals': 'Glukose vor und nach den Mahlzeiten.',
  'about.logbook': 'Messungen, Mahlzeiten und Boli nach Stunden oder als Tagebuch.',
  'about.variability':
    'Wie stark die Glukose schwankt, in den Zahlen von Studien; der glykämische Risikoindex.',
  'about.trends': 'Die Zahlen jedes Tages in einer Tabelle.',
  'about.adherence': 'Was an jedem Tag gemessen, gegeben und gewechselt wurde.',
  'about.episodes': 'Jede niedrige und hohe Phase, und was ihr vorausging.',
  'about.sets': 'Ein Kalender der Wechsel des Infusionssets.',
  'about.alarms': 'Jeder Alarm der Geräte in der Folge der Zeit.',
  'about.data': 'Jeder Eintrag, zum Durchsehen und Mitnehmen.',
  'about.compare': 'Die Zahlen zweier Zeiträume nebeneinander.',
  'about.a1c': 'HbA1c aus dem Labor neben dem GMI der Wochen davor.',
  'about.packet': 'Die Berichte eines Zeitraums für einen Besuch, auf einmal gedruckt.',
};
