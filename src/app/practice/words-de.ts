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
  'standing.title': 'Nach jeder neuen Auslesung',
  'standing.text':
    'Die letzten Tage, für diese Praxis verschlossen, können dort liegen, worüber Sie abgleichen, und werden neu geschrieben, sobald etwas Neues ausgelesen ist: Die Praxis findet das Neueste, und Sie schicken nichts mehr. Was Sie in Notizen geschrieben haben, ist nie darin.',
  'standing.needs':
    'Die Praxis könnte Ihre letzten Tage auch nach jeder Auslesung neu geschrieben vorfinden. Dafür muss dieser Computer abgleichen, über einen Ordner oder einen Server.',
  'standing.days': 'Welche Tage',
  'standing.days.n': 'die letzten {n} Tage',
  'standing.begin': 'Beginnen',
  'standing.working': 'Wird ausgeführt …',
  'standing.on':
    'Die letzten {n} Tage liegen bei {place}, geschrieben: {when}. Sobald dieser Computer etwas Neues abgleicht, werden sie neu geschrieben.',
  'standing.unwritten':
    'Die letzten {n} Tage sollen bei {place} liegen und sind noch nicht geschrieben.',
  'standing.folder':
    'Es ist die Datei {name} im Ordner {place}. Geben Sie diese eine Datei der Praxis frei, mit einem Link, den Ihr Cloud-Laufwerk dafür macht; die Praxis öffnet sie mit ihrem Schlüssel auf der Seite zum Ansehen.',
  'standing.link': 'Link für die Praxis',
  'standing.link.hint':
    'Schicken Sie ihn der Praxis einmal. Er führt immer zu den neuesten Tagen, die der Schlüssel der Praxis öffnet. Wer sonst den Link hat, bekommt die verschlossene Datei auch und kann sie nicht öffnen.',
  'standing.closed':
    'Noch gibt der Server sie niemandem ohne Kennwort oder Unterschrift heraus, also bekommt die Praxis sie nicht. Lassen Sie ihn alle lesen, was unter p/ liegt: Wie, sagt „A server of your own to sync by“ (docs/sync-servers.md). Beim nächsten Abgleich wird noch einmal nachgesehen.',
  'standing.reads':
    'Beenden Sie es, wird die Datei gelöscht und ihr Name nie wieder benutzt. Was die Praxis bis dahin gelesen oder gespeichert hat, behält sie.',
  'standing.trouble':
    'Der letzte Versuch, sie neu zu schreiben, ist misslungen; der nächste Abgleich versucht es wieder.',
  'standing.left':
    'Dieser Computer gleicht nicht mehr über {place} ab, also wird dort nichts Neues geschrieben. Was dort liegt, bleibt als {name}, bis jemand es löscht.',
  'standing.end': 'Beenden',
  'standing.ended':
    'Beendet: Die Datei ist gelöscht, und ihr Name wird nie wieder benutzt. Was die Praxis gelesen oder gespeichert hat, behält sie.',
  'standing.forgotten': 'Beendet. Die Datei an dem Ort, den Sie verlassen haben, bleibt dort.',
  'standing.stop':
    '{name} kann Ihre letzten Tage bei {place} lesen, und das endet hiermit nicht. Beenden Sie es vorher auf der Seite Dateien; danach können nur Sie selbst die Datei dort von Hand löschen.',
  'standing.stop.other':
    'Eine Praxis darf die letzten Tage von {name} lesen, und das endet hier nicht. Zeigen Sie {name} und beenden Sie es zuerst auf der Seite Dateien; danach kann nur noch {name} die Datei von Hand löschen.',
  'standing.still': 'Es ist nicht beendet: Die Datei ist noch da.',
  'standing.not': 'Es hat nicht begonnen.',
};
