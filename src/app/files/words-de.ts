import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the page of files. */
export const de: Translation<typeof en> = {
  'backup.title': 'Sichern',
  'backup.text':
    'Alle gespeicherten Auslesungen und Einträge von {name} mit den Einstellungen in einer Datei, verschlossen mit einem Kennwort. Bewahren Sie sie anderswo als auf diesem Computer auf: Was in diesem Browser gespeichert ist, verschwindet, wenn dessen Daten gelöscht werden.',
  'backup.none': 'Noch ist nichts gespeichert, also gibt es nichts zu sichern.',
  'backup.simulated':
    'Simulierte Auslesungen werden nicht gesichert: Wiederhergestellt könnte sie niemand von Ihren eigenen unterscheiden.',
  'backup.never':
    'Dieser Browser weiß von keiner Sicherung: Was hier gespeichert ist, ist vielleicht die einzige Kopie.',
  'backup.last': 'Letzte Sicherung: {when}.',
  'backup.all': 'Seither kam nichts dazu.',
  'backup.since.one': 'Seither kam {n} Auslesung oder Eintrag dazu.',
  'backup.since.other': 'Seither kamen {n} Auslesungen und Einträge dazu.',
  passphrase: 'Kennwort',
  'passphrase.suggest': 'Eines vorschlagen',
  'passphrase.keep':
    'Schreiben Sie es auf, wo Sie es wiederfinden. Ohne es öffnet niemand die Datei, und niemand kann helfen.',
  'passphrase.short':
    'Mindestens {n} Zeichen: Wer die Datei in die Hand bekommt, kann schnell viele probieren.',
  'passphrase.easy':
    'Damit wird nichts verschlossen: Fügen Sie Wörter hinzu, die nicht zusammengehören, oder nehmen Sie ein vorgeschlagenes.',
  strength: 'Stärke des Kennworts',
  'strength.easy': 'Zu leicht zu erraten',
  'strength.weak': 'Schwach',
  'strength.good': 'Gut',
  'strength.strong': 'Stark',
  'strength.guessed':
    'Wer die Datei und ein paar schnelle Grafikkarten hat, braucht {time}, um es zu erraten.',
  'span.seconds': 'Sekunden',
  'span.minutes': 'Minuten',
  'span.hours': 'Stunden',
  'span.days': 'Tage',
  'span.months': 'Monate',
  'span.years': 'Jahre',
  'span.centuries': 'Jahrhunderte',
  'span.thousands': 'Jahrtausende',
  'span.millions': 'Jahrmillionen',
  sealing: 'Wird verschlossen …',
  'backup.go': 'Sicherung speichern',
  'backup.done.one': '{n} Auslesung oder Eintrag in {file} gespeichert, {size}.',
  'backup.done.other': '{n} Auslesungen und Einträge in {file} gespeichert, {size}.',
  'backup.parts.one':
    '{n} Auslesung oder Eintrag in {files} Dateien gespeichert, {size}; jede wird gebraucht.',
  'backup.parts.other':
    '{n} Auslesungen und Einträge in {files} Dateien gespeichert, {size}; jede wird gebraucht.',
  'backup.missing.one':
    '{n} Auslesung ist nicht darin: Ihre Bytes sind in diesem Browser verloren. Lesen Sie das Gerät noch einmal aus.',
  'backup.missing.other':
    '{n} Auslesungen sind nicht darin: Ihre Bytes sind in diesem Browser verloren. Lesen Sie die Geräte noch einmal aus.',
  reminder: 'Erinnerung an die Sicherung',
  'reminder.never': 'Noch keine Sicherung.',
  'reminder.old': 'Die Sicherung ist veraltet.',
  'reminder.go': 'Sichern',
  'reminder.later': 'Später',
  'share.title': 'Für die Praxis freigeben',
  'share.none': 'Noch ist nichts gespeichert, also gibt es nichts freizugeben.',
  'share.text':
    'Gewählte Tage von {name} in einer verschlossenen Datei: Ein Kennwort öffnet sie oder der Schlüssel einer Praxis. Schicken Sie sie, wie Sie mögen.',
  'share.opens':
    'Ihre Praxis öffnet sie unter {address}, mit Chrome oder Edge an jedem Computer und ohne Konto; jene Seite behält nichts.',
  'share.opens.local':
    'Dieses Basalt ist nur auf Ihrem Computer. Ihre Praxis öffnet die Datei in ihrem eigenen oder in einem im Netz, unter dessen Adresse mit /v am Ende, ohne Konto; jene Seite behält nichts.',
  'share.holds':
    'Darin ist alles, was an diesen Tagen gemessen, gegeben und gegessen wurde, und von den Tagen davor und danach, woraus deren Zahlen entstehen; Ihre Einheit, Ihr Zielbereich, Ihre Zeitzone und Sprache, damit jede Zahl die ist, die Sie sehen. Geräte stehen mit ihrem Modell darin: keine Seriennummer.',
  'share.simulated':
    'Diese Messwerte sind simuliert: Wer die Datei öffnet, sieht das auf jeder Seite.',
  'share.days': 'Tage',
  'share.days.none': 'Von diesen Tagen ist nichts gespeichert.',
  'share.days.long': 'Höchstens {n} Tage.',
  'share.whose': 'Ihr Name, wie Ihre Praxis Sie kennt',
  'share.reader': 'Für',
  'share.reader.hint':
    'Ein Name oder eine Praxis. Steht neben den Daten; lassen Sie es leer, wenn Sie mögen.',
  'share.notes': 'Mit dem, was Sie in Notizen geschrieben haben',
  'share.until': 'Gezeigt wird sie',
  'share.until.30': '30 Tage lang',
  'share.until.90': '90 Tage lang',
  'share.until.0': 'solange es die Datei gibt',
  'share.until.hint':
    'Danach zeigt die Seite sie nicht mehr. Wer Datei und Kennwort behält, kann sie auf anderem Weg weiter öffnen.',
  'share.passphrase':
    'Sagen Sie es am Telefon oder persönlich, nie neben der Datei. Ohne es öffnet niemand die Datei.',
  'share.go': 'Datei speichern',
  'share.done': '{days} in {file} gespeichert, {size}.',
  'share.send': 'Schicken Sie nun die Datei an {name}: Dort öffnet sie der Schlüssel der Praxis.',
  'share.tell': 'Schicken Sie nun die Datei und sagen Sie das Kennwort am Telefon.',
  'sync.text':
    'Dieselben Messwerte auf jedem Ihrer Computer, über einen Ordner, den Ihr Cloud-Laufwerk mitnimmt, oder einen eigenen Server. Was dort liegt, ist versiegelt.',
  'sync.go': 'Abgleich öffnen',
  'restore.title': 'Sicherung wiederherstellen',
  'restore.text':
    'Fügt die Auslesungen und Einträge einer Sicherung zu den hier gespeicherten hinzu. Was schon da ist, wird nicht verdoppelt. Die Einstellungen der Sicherung gelten, wo Sie hier noch keine gewählt haben.',
  'restore.files': 'Dateien der Sicherung (.age)',
  'restore.choose': 'Wählen Sie zuerst eine Datei.',
  'restore.type': 'Geben Sie das Kennwort der Datei ein.',
  'restore.go': 'Wiederherstellen',
  'restore.opening': 'Wird geöffnet …',
  'restore.progress': '{done} von {n} wird wiederhergestellt …',
  'restore.done.one': '{n} Auslesung oder Eintrag wiederhergestellt.',
  'restore.done.other': '{n} Auslesungen und Einträge wiederhergestellt.',
  'restore.known.one': '{n} Auslesung oder Eintrag der Sicherung war schon da.',
  'restore.known.other': '{n} Auslesungen und Einträge der Sicherung waren schon da.',
  'restore.settings': 'Einheit, Zielbereich und die anderen Einstellungen kamen mit.',
  'restore.broke':
    'Was davor wiederhergestellt wurde, ist gespeichert. Stellen Sie dieselbe Datei noch einmal wieder her, um den Rest zu bekommen.',
  'restore.broke.settings':
    'Einheit, Zielbereich und die anderen Einstellungen der Sicherung gelten hier schon.',
  'restore.show': 'Den letzten Tag zeigen',
};
