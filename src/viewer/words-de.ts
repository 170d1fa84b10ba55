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
    'Ziehen Sie die Datei, die Sie bekommen haben, auf diese Seite oder wählen Sie sie. Geben Sie das Kennwort ein, das Ihnen gesagt wurde.',
  'open.file': 'Datei (.age)',
  'open.dropped': 'Gewählt: {name}',
  'open.go': 'Öffnen',
  'open.working': 'Wird geöffnet …',
  'open.keeps':
    'Die Datei wird in dieser Seite geöffnet. Nichts wird irgendwohin geschickt und nichts behalten: Schließen Sie den Tab, und es ist weg.',
  'wrong.no-file': 'Wählen Sie zuerst die Datei.',
  'wrong.no-passphrase': 'Geben Sie das Kennwort der Datei ein.',
  'wrong.wrong-key':
    'Dieses Kennwort öffnet die Datei nicht. Groß- und Kleinschreibung und Bindestriche zählen; lassen Sie es sich noch einmal buchstabieren.',
  'wrong.broken-bundle':
    'Diese Datei ist beschädigt, oder sie ist nicht von Basalt. Nichts daraus wird gezeigt. Bitten Sie noch einmal um sie.',
  'wrong.newer-data':
    'Diese Datei kommt von einem neueren Basalt als diese Seite. Laden Sie die Seite neu und öffnen Sie die Datei noch einmal.',
  'wrong.other-bundle':
    'Diese Datei ist eine Sicherung und nicht zum Ansehen. Bitten Sie um eine Datei von „Für die Praxis freigeben“.',
  'wrong.expired': 'Dies sollte nur bis {until} gezeigt werden. Bitten Sie um eine neue Datei.',
  'wrong.internal':
    'Diese Seite hat einen Fehler gemacht. Laden Sie sie neu und öffnen Sie die Datei noch einmal.',
  pages: 'Berichte',
  somebody: 'Ohne Namen',
  'shared.days': 'Freigegebene Tage: {days}',
  'shared.for': 'für {reader}',
  'shared.copy': 'Eine Kopie vom {when}, gemacht mit {app}; nicht aktuell gehalten.',
  'shared.until': 'Gezeigt bis {until}.',
  simulated: 'Simulierte Messwerte: Sie gehören niemandem.',
  close: 'Datei schließen',
  language: 'Sprache',
};
