import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  title: 'Tageszeiten, die auffallen',
  low: 'Zwischen {from} und {to}: {episodes} Niedrig-Episoden begannen, an {days} von {all} Tagen.',
  'low.weekdays':
    'Zwischen {from} und {to}: {episodes} Niedrig-Episoden begannen, an {days} von {all} Tagen, die meisten davon am {weekdays}.',
  high: 'Zwischen {from} und {to}: weit mehr der Glukose des Tages über {limit} als ein gleicher Anteil, an {days} von {all} Tagen.',
  'high.weekdays':
    'Zwischen {from} und {to}: weit mehr der Glukose des Tages über {limit} als ein gleicher Anteil, an {days} von {all} Tagen, die meisten davon am {weekdays}.',
  few: 'Braucht {needs} Tage mit Werten aus mindestens {hours} Stunden, hat {has}.',
  none: 'Keine Tageszeit fällt in diesen {days} Tagen über den Zufall hinaus auf.',
  rule: 'Abschnitte von {shortest} bis {longest} Stunden, benachbarte verbunden. Ein Tag zählt für einen Abschnitt, wenn darin eine Niedrig-Episode begann oder wenn er mindestens das Doppelte seines gleichen Anteils der Fläche über {limit} enthält. Genannt wird ein Abschnitt, für den mehr Tage zählen, als Zufall erklärt: Wo die Tageszeit nichts bedeutet, wird in höchstens 1 von 20 Fällen einer für niedrige Werte genannt, und ebenso selten für hohe. Mindestens {fewest} Tage.',
  'left.one': '{n} Tag mit Werten aus weniger Stunden',
  'left.other': '{n} Tage mit Werten aus weniger Stunden',
};
