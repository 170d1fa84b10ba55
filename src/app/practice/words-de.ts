import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text about practices that hold a key of their own. */
export const de: Translation<typeof en> = {
  'by.label': 'Geöffnet mit',
  'by.passphrase': 'einem Kennwort, das ich sage',
  'by.practice': 'dem Schlüssel von {name}',
  'by.another': 'dem Schlüssel einer anderen Praxis …',
  'by.hint':
    'Eine Praxis, die sich einen eigenen Schlüssel gemacht hat, öffnet damit alles, was für sie verschlossen wird: Kein Kennwort muss jedes Mal gesagt werden.',
  'by.digits': 'Seine Ziffern: {digits}. Verglichen: {when}.',
  'by.forget': 'Diese Praxis vergessen',
  'add.text':
    'Bitten Sie die Praxis um ihren Schlüssel: eine Zeile Text, die mit age1 anfängt. Sie darf per E-Mail kommen, denn sie öffnet nichts. Ob es der richtige ist, zeigen die Ziffern darunter.',
  'add.key': 'Schlüssel der Praxis (age1…)',
  'add.check': 'Seine Ziffern zeigen',
  'add.checking': 'Wird angesehen …',
  'add.wrong':
    'Das ist kein Schlüssel einer Praxis, oder ein Buchstabe darin ist falsch. Kopieren Sie ihn noch einmal von dort, woher er kam, alle 62 Buchstaben und Ziffern.',
  'add.compare':
    'Rufen Sie die Praxis unter einer Nummer an, die Sie kennen, und lesen Sie einander diese Ziffern vor. Sind sie dort dieselben, ist es ihr Schlüssel; unterwegs kann ihn jemand ausgetauscht haben.',
  'add.name': 'Wie Sie die Praxis nennen',
  'add.unnamed': 'Geben Sie ihr einen Namen.',
  'add.same': 'Die Praxis hat dieselben Ziffern',
  'add.untold': 'Vergleichen Sie zuerst die Ziffern und haken Sie dies dann an.',
  'add.go': 'Praxis merken',
  'add.first':
    'Wählen Sie zuerst die Praxis: Lassen Sie ihre Ziffern zeigen, vergleichen Sie sie und merken Sie die Praxis.',
  'make.title': 'Für eine Praxis',
  'make.lead':
    'Eine Praxis kann sich einmal einen eigenen Schlüssel machen. Wer dann etwas für sie freigibt, verschließt es für diesen Schlüssel, und niemand muss ein Kennwort sagen. Hier wird nichts davon gespeichert.',
  'make.open': 'Schlüssel für eine Praxis machen',
  'make.heading': 'Ein Schlüssel für eine Praxis',
  'make.text':
    'Der Schlüssel hat zwei Hälften. Die eine ist eine Datei, die in der Praxis bleibt: Mit ihrem Kennwort öffnet sie, was Leute freigeben. Die andere ist eine Zeile Text für diese Leute; sie darf gedruckt und verschickt werden, denn sie öffnet nichts.',
  'make.practice': 'Name der Praxis',
  'make.practice.hint': 'Er steht auf der Karte und sonst nirgends.',
  'make.passphrase':
    'Schreiben Sie es auf, wo die es finden, die in der Praxis lesen, und nicht bei der Datei. Ohne es öffnet niemand, was für die Praxis verschlossen wurde, und niemand kann helfen.',
  'make.go': 'Schlüssel machen',
  'make.done':
    '{file} ist gespeichert; vorher wurde sie mit dem gewählten Kennwort noch einmal geöffnet. Diese Seite behält nichts davon.',
  'make.next':
    'Bewahren Sie diese Datei dort auf, wo die Praxis aufbewahrt, was nur sie öffnen darf, und eine Kopie anderswo. Freigegebenes öffnet sich unter {address}, mit dieser Datei und ihrem Kennwort.',
  'make.next.local':
    'Bewahren Sie diese Datei dort auf, wo die Praxis aufbewahrt, was nur sie öffnen darf, und eine Kopie anderswo. Freigegebenes öffnet sich unter der Adresse jedes Basalt mit /v am Ende, mit dieser Datei und ihrem Kennwort.',
  'make.again': 'Datei noch einmal speichern',
  'make.print': 'Karte drucken',
  'make.leave': 'Zurück zu Dateien',
  'card.title': 'Der Schlüssel von {name}',
  'card.unnamed': 'Der Schlüssel dieser Praxis',
  'card.text':
    'In Basalt: Dateien → Für die Praxis freigeben → Geöffnet mit „dem Schlüssel einer anderen Praxis“. Fügen Sie dort diese Zeile ein:',
  'card.key': 'Schlüssel',
  'card.digits': 'Ziffern zum Vergleichen am Telefon',
  'card.qr': 'Der Schlüssel für eine Kamera',
};
