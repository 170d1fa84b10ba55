import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the page that shows what somebody shared. */
export const de: Translation<typeof en> = {
  title: 'Basalt · freigegebene Messwerte',
  'unsafe.title': 'Diese Seite ist hier nicht zu benutzen',
  'unsafe.text':
    'Dem Server, von dem sie kommt, fehlt ein Schutz: Eine Datei könnte an das gelangen, was in diesem Browser gespeichert ist. Deshalb wird hier keine geöffnet. Sagen Sie denen, die den Server betreiben, dass die Kopfzeilen von /v fehlen, und bitten Sie um eine andere Adresse zum Öffnen Ihrer Datei.',
  'open.title': 'Ansehen, was jemand für Sie freigegeben hat',
  'open.text':
    'Ziehen Sie die Datei, die Sie bekommen haben, auf diese Seite oder wählen Sie sie. Geben Sie das Kennwort ein, das Ihnen gesagt wurde. Was für Ihre Praxis verschlossen ist, öffnet stattdessen die Schlüsseldatei der Praxis mit deren Kennwort.',
  'open.brought':
    'Von {place} geholt: das Neueste, was für Ihre Praxis geschrieben wurde. Es öffnet sich mit der Schlüsseldatei der Praxis und deren Kennwort.',
  'open.file': 'Datei (.age)',
  'open.key': 'Schlüsseldatei der Praxis (practice-key.age)',
  'open.key.hint': 'Diese Datei ist für eine Praxis verschlossen: Deren Schlüssel öffnet sie.',
  'open.key.passphrase': 'Das Kennwort der Schlüsseldatei.',
  'open.dropped': 'Gewählt: {name}',
  'open.go': 'Öffnen',
  'open.working': 'Wird geöffnet …',
  'open.link': 'Wird geholt, wohin der Link führt …',
  'open.instead': 'Stattdessen eine Datei öffnen',
  'open.again':
    'Diese Seite behält nichts, also ist geschlossen, was hier offen war. Öffnen Sie den Link aus Ihrer Nachricht noch einmal, oder wählen Sie die Datei noch einmal.',
  'open.keeps':
    'Geöffnet wird nur in dieser Seite. Nichts daraus wird irgendwohin geschickt und nichts behalten: Schließen Sie den Tab, und es ist weg.',
  'wrong.no-file': 'Wählen Sie zuerst die Datei.',
  'wrong.no-passphrase': 'Geben Sie das Kennwort der Datei ein.',
  'wrong.no-key':
    'Diese Datei ist für eine Praxis verschlossen. Wählen Sie auch deren Schlüsseldatei.',
  'wrong.no-key-passphrase': 'Geben Sie das Kennwort der Schlüsseldatei ein.',
  'wrong.key-passphrase':
    'Dieses Kennwort öffnet die Schlüsseldatei nicht. Es ist das, welches die Praxis wählte, als sie ihren Schlüssel machte; Groß- und Kleinschreibung und Bindestriche zählen.',
  'wrong.key-broken':
    'Das ist keine Schlüsseldatei einer Praxis, oder sie ist beschädigt. Wählen Sie die Datei practice-key.age oder eine Kopie davon.',
  'wrong.other-key':
    'Dieser Schlüssel öffnet die Datei nicht: Sie wurde für einen anderen verschlossen. Fragen Sie nach, welche Praxis gewählt wurde, und vergleichen Sie die Ziffern des Schlüssels.',
  'wrong.wrong-key':
    'Dieses Kennwort öffnet die Datei nicht. Groß- und Kleinschreibung und Bindestriche zählen; lassen Sie es sich noch einmal buchstabieren.',
  'wrong.broken-bundle':
    'Diese Datei ist beschädigt, oder sie ist nicht von Basalt. Nichts daraus wird gezeigt. Bitten Sie noch einmal um sie.',
  'wrong.newer-data':
    'Diese Datei kommt von einem neueren Basalt als diese Seite. Laden Sie die Seite neu und öffnen Sie die Datei oder den Link noch einmal.',
  'wrong.other-bundle':
    'Diese Datei ist eine Sicherung und nicht zum Ansehen. Bitten Sie um eine Datei von „Für die Praxis freigeben“.',
  'wrong.expired':
    'Dies sollte nur bis {until} gezeigt werden. Bitten Sie darum, es neu freizugeben.',
  'wrong.link-broken':
    'Dieser Link ist nicht vollständig: Ein Teil wurde unterwegs abgeschnitten oder verändert. Kopieren Sie ihn ganz aus Ihrer Nachricht und öffnen Sie ihn noch einmal, oder lassen Sie ihn sich noch einmal schicken.',
  'wrong.link-expired':
    'Dieser Link ist abgelaufen: Er öffnet nichts mehr. Bitten Sie um einen neuen.',
  'wrong.link-withdrawn':
    'Wohin dieser Link führte, ist nichts mehr: Es wurde zurückgezogen oder entfernt. Bitten Sie um einen neuen Link.',
  'wrong.link-denied':
    '{place} gibt es für diesen Link nicht heraus: Er ist abgelaufen oder zurückgezogen, oder er wurde unterwegs verändert. Öffnen Sie ihn noch einmal genau so, wie er geschickt wurde, oder bitten Sie um einen neuen.',
  'wrong.link-unreachable':
    '{place}, wo es liegt, ist nicht zu erreichen oder lässt diese Seite nicht ein; was davon, sagt ein Browser nicht. Prüfen Sie Ihre Verbindung und öffnen Sie den Link noch einmal. Hilft das nicht, sagen Sie es denen, die ihn geschickt haben, oder bitten Sie um eine Datei.',
  'wrong.practice-unreachable':
    'Es lässt sich von hier nicht holen: Der Ort ist nicht zu erreichen oder lässt diese Seite nicht ein; ein Browser sagt nicht, was davon. Öffnen Sie {place} in einem eigenen Tab. Kommt eine Datei, wählen Sie sie hier; kommt keine, sagen Sie es der Person, von der der Link ist.',
  'wrong.link-odd':
    'Was dort liegt, ist beschädigt oder nicht von Basalt zum Ansehen gemacht. Nichts daraus wird gezeigt. Bitten Sie um einen neuen Link.',
  'wrong.link-key':
    'Der Schlüssel in diesem Link öffnet nicht, was dort liegt: Der Link wurde unterwegs verändert oder gehört zu etwas anderem. Kopieren Sie ihn ganz aus Ihrer Nachricht und öffnen Sie ihn noch einmal, oder bitten Sie um einen neuen.',
  'wrong.internal':
    'Diese Seite hat einen Fehler gemacht. Öffnen Sie die Datei oder den Link noch einmal.',
  pages: 'Berichte',
  somebody: 'Ohne Namen',
  'shared.days': 'Freigegebene Tage: {days}',
  'shared.for': 'für {reader}',
  'shared.copy': 'Eine Kopie vom {when}, gemacht mit {app}; nicht aktuell gehalten.',
  'shared.until': 'Gezeigt bis {until}.',
  simulated: 'Simulierte Messwerte: Sie gehören niemandem.',
  close: 'Schließen',
  language: 'Sprache',
};
