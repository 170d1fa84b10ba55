import type { Translation } from '#domain/language.ts';
import type { en } from './failure-words-en.ts';

const SAFE =
  'Nichts Neues wurde gespeichert; was vorher gespeichert war, ist unverändert.' as const;
const UNSENT =
  'Alles, was hier gespeichert ist, ist sicher. Was noch nicht ausgetauscht wurde, kommt beim nächsten Mal an die Reihe.' as const;
const ON_DEVICE = `${SAFE} Das Gerät behält seinen Speicher.` as const;

export const de: Translation<typeof en> = {
  'unsupported-browser.title': 'Dieser Browser kann nicht mit Geräten sprechen',
  'unsupported-browser.data': 'Ihre gespeicherten Werte können Sie hier trotzdem ansehen.',
  'unsupported-browser.next':
    'Öffnen Sie diese Seite in Chrome oder Edge auf einem Computer. Andere Browser und Telefone haben keinen Zugang zu USB-Geräten.',
  'no-device-chosen.title': 'Kein Gerät wurde gewählt',
  'no-device-chosen.data': SAFE,
  'no-device-chosen.next':
    'Stand Ihr Messgerät nicht in der Liste: Schließen Sie es an, warten Sie, bis es zeigt, dass es verbunden ist, und verbinden Sie es noch einmal. Ein Ladekabel lässt ein Messgerät leuchten, verbindet es aber nicht.',
  'permission-denied.title': 'Der Browser darf dieses Gerät nicht öffnen',
  'permission-denied.data': SAFE,
  'permission-denied.next':
    'Schließen Sie andere Programme, die das Messgerät nutzen, ziehen Sie es ab, schließen Sie es wieder an und verbinden Sie es noch einmal.',
  'device-busy.title': 'Ein anderes Programm hält dieses Gerät fest',
  'device-busy.data': SAFE,
  'device-busy.next':
    'Schließen Sie andere Programme und Tabs, die Messgeräte auslesen, und versuchen Sie es dann noch einmal.',
  'interface-busy.title': 'Ein anderes Programm oder ein Treiber hält dieses Gerät fest',
  'interface-busy.data': SAFE,
  'interface-busy.next':
    'Schließen Sie andere Programme und Tabs, die Messgeräte auslesen, und versuchen Sie es dann noch einmal. Hilft das nicht, steht ein Treiber dieses Computers im Weg.',
  'reading-elsewhere.title': 'Ein anderer Tab liest gerade ein Gerät aus',
  'reading-elsewhere.data': 'Seine Werte erscheinen auch hier, wenn er fertig ist.',
  'reading-elsewhere.next':
    'Warten Sie, bis jenes Auslesen endet, oder beenden Sie es dort; versuchen Sie es dann noch einmal.',
  'disconnected.title': 'Das Gerät wurde abgezogen',
  'disconnected.data': ON_DEVICE,
  'disconnected.next':
    'Schließen Sie es wieder an und warten Sie, bis es zeigt, dass es verbunden ist. Versuchen Sie es dann noch einmal: Der Rest wird ergänzt, nichts wird doppelt gespeichert.',
  'cancelled.title': 'Beendet',
  'cancelled.data': ON_DEVICE,
  'cancelled.next':
    'Lesen Sie es wieder aus, wann immer Sie mögen: Der Rest wird ergänzt, nichts wird doppelt gespeichert.',
  'no-response.title': 'Das Gerät antwortet nicht',
  'no-response.data': SAFE,
  'no-response.next':
    'Ziehen Sie es ab, warten Sie, bis seine Anzeige aus ist, falls es eine hat, schließen Sie es an, ohne eine Taste zu drücken, und versuchen Sie es noch einmal. War seine Batterie leer, lassen Sie es zuerst zehn Minuten angeschlossen.',
  'serial-needed.title': 'Die Seriennummer der Pumpe fehlt',
  'serial-needed.data': SAFE,
  'serial-needed.next':
    'Versuchen Sie es noch einmal und tippen Sie die sechs Ziffern von der Rückseite der Pumpe ein.',
  'pump-silent.title': 'Die Pumpe antwortet nicht',
  'pump-silent.data': SAFE,
  'pump-silent.next':
    'Vergleichen Sie die Nummer mit den sechs Ziffern auf der Rückseite der Pumpe, legen Sie die Pumpe eine Handbreit neben den Stick oder das Messgerät, fern von Telefonen, und versuchen Sie es noch einmal. Eine Pumpe mit leerer Batterie schweigt. Ein Next LINK in mmol/L liest keine Pumpe in mg/dL aus, und umgekehrt.',
  'poor-link.title': 'Die Verbindung ist zu schlecht',
  'poor-link.data': ON_DEVICE,
  'poor-link.next':
    'Ein Messgerät: Schließen Sie es direkt an den Computer an, mit einem kurzen Datenkabel und ohne Hub. Eine Pumpe: Legen Sie sie eine Handbreit neben den Stick oder das Messgerät, fern von Telefonen und Bildschirmen. Versuchen Sie es dann noch einmal: Nur was fehlt, wird geholt.',
  'session-invalid.title': 'Das Gerät hat die Übertragung widerrufen',
  'session-invalid.data':
    'Es hat das Gesendete für ungültig erklärt, deshalb wurde nichts davon gespeichert. Das Gerät behält seinen Speicher.',
  'session-invalid.next':
    'Ziehen Sie es ab, warten Sie zehn Sekunden, schließen Sie es an und versuchen Sie es noch einmal.',
  'unexpected-reply.title': 'Das Gerät hat etwas Unerwartetes gesagt',
  'unexpected-reply.data': ON_DEVICE,
  'unexpected-reply.next':
    'Schließen Sie andere Programme und Tabs, die Messgeräte auslesen: Sie sprechen vielleicht zur selben Zeit mit ihm. Versuchen Sie es dann noch einmal. Geschieht es zweimal, speichern Sie einen Mitschnitt für einen Fehlerbericht.',
  'unsupported-model.title': 'Dieses Modell ist nicht bekannt',
  'unsupported-model.data': SAFE,
  'unsupported-model.next':
    'Welche Messgeräte und Pumpen gehen, steht unter Geräte. Ein Mitschnitt in einem Fehlerbericht hilft, es aufzunehmen.',
  'pump-too-old.title': 'Diese Pumpe ist zu alt zum Auslesen',
  'pump-too-old.data': SAFE,
  'pump-too-old.next':
    'Die MiniMed 508 und die Paradigm 511 führen ihren Speicher in anderer Form. Basalt liest die 512 und spätere aus: Welche, steht unter Geräte.',
  'unreadable-file.title': 'Diese Datei ist nicht lesbar',
  'unreadable-file.data': SAFE,
  'unreadable-file.next':
    'Speichern Sie sie noch einmal aus dem Programm, von dem sie kommt, oder wählen Sie eine andere Datei.',
  'broken-bundle.title': 'Diese Datei ist beschädigt oder wurde verändert',
  'broken-bundle.data': 'Nichts daraus wurde übernommen. Alles bisher Gespeicherte ist sicher.',
  'broken-bundle.next':
    'Kopieren Sie die Datei noch einmal von dort, woher sie kam, oder nehmen Sie eine andere Sicherung.',
  'wrong-key.title': 'Das öffnet die Datei nicht',
  'wrong-key.data': 'Nichts daraus wurde übernommen. Alles bisher Gespeicherte ist sicher.',
  'wrong-key.next': 'Prüfen Sie das Kennwort: Groß- und Kleinschreibung und Leerzeichen zählen.',
  'other-person.title': 'Über diesen Ort gleicht in diesem Browser schon jemand anderes ab',
  'other-person.data':
    'Es wurde nichts ausgetauscht: Die Messwerte zweier Menschen wären vermischt worden.',
  'other-person.next':
    'Sehen Sie nach, wessen Messwerte gezeigt werden, und wählen Sie deren Ort. Jeder Mensch braucht einen eigenen.',
  'syncing-elsewhere.title': 'Ein anderer Tab tauscht gerade Werte aus',
  'syncing-elsewhere.data': 'Was er holt, erscheint auch hier, wenn er fertig ist.',
  'syncing-elsewhere.next': 'Warten Sie, bis er fertig ist, und versuchen Sie es dann noch einmal.',
  'remote-unreachable.title': 'Der gemeinsame Ordner oder Server ist nicht zu erreichen',
  'remote-unreachable.data': UNSENT,
  'remote-unreachable.next':
    'Prüfen Sie die Internetverbindung, oder stecken Sie den Stick an, auf dem der Ordner liegt. Versuchen Sie es dann noch einmal.',
  'remote-denied.title': 'Der gemeinsame Ordner oder Server lässt Basalt nicht hinein',
  'remote-denied.data': UNSENT,
  'remote-denied.next':
    'Erlauben Sie den Ordner noch einmal, wenn der Browser fragt, oder prüfen Sie Name und Kennwort des Servers. Versuchen Sie es dann noch einmal.',
  'remote-full.title': 'Der gemeinsame Ordner oder Server ist voll',
  'remote-full.data': UNSENT,
  'remote-full.next':
    'Schaffen Sie dort Platz und versuchen Sie es dann noch einmal: Es geht weiter, wo es stehen geblieben ist.',
  'remote-refused.title':
    'Der gemeinsame Ordner oder Server hat nicht getan, worum er gebeten wurde',
  'remote-refused.data': UNSENT,
  'remote-refused.next':
    'Versuchen Sie es später noch einmal. Bleibt es dabei, prüfen Sie die Einstellungen des Servers, oder wählen Sie einen anderen Ort.',
  'remote-not-kept.title': 'Der gemeinsame Ordner oder Server hat nicht behalten, was er bekam',
  'remote-not-kept.data': `Er hat eine Datei angenommen und gibt etwas anderes zurück. ${UNSENT}`,
  'remote-not-kept.next':
    'Versuchen Sie es noch einmal. Geschieht es zweimal, wählen Sie einen anderen Ort: Auf diesen ist kein Verlass.',
  'other-bundle.title': 'Diese Datei ist eine Freigabe, keine Sicherung',
  'other-bundle.data': 'Nichts daraus wurde übernommen. Alles bisher Gespeicherte ist sicher.',
  'other-bundle.next':
    'Was jemand freigegeben hat, kann man ansehen, aber nicht zu den eigenen Messwerten nehmen. Wählen Sie zum Wiederherstellen eine Datei, die als Sicherung gespeichert wurde.',
  'locked.title': 'Diese Messwerte sind gesperrt',
  'locked.data': 'Alles bisher Gespeicherte ist sicher. Nichts wurde geändert.',
  'locked.next':
    'Entsperren Sie sie mit dem Kennwort der App-Sperre und versuchen Sie es dann noch einmal.',
  'no-passkey.title': 'Der Passkey wurde nicht verwendet',
  'no-passkey.data': 'Nichts wurde geöffnet, nichts geändert.',
  'no-passkey.next':
    'Versuchen Sie es noch einmal und bestätigen Sie ihn mit Finger, Gesicht oder PIN. Nicht jeder Passkey kann Versiegeltes öffnen: Kann Ihrer es nicht, nehmen Sie das Kennwort oder den gedruckten Code.',
  'unsafe-address.title': 'Diese Adresse ist nicht sicher',
  'unsafe-address.data': 'Es wurde nichts dorthin geschickt.',
  'unsafe-address.next':
    'Geben Sie eine ein, die mit https:// beginnt und kein Kennwort enthält. Nur für diesen Computer selbst darf sie mit http:// beginnen.',
  'reload-first.title': 'Diese Seite muss noch einmal geladen werden',
  'reload-first.data': 'Es wurde nichts gesendet.',
  'reload-first.next':
    'Laden Sie die Seite neu und versuchen Sie es dann noch einmal. Basalt sendet nur etwas, wenn dieser Browser es aus seiner eigenen, sicheren Kopie geladen hat.',
  'storage-full.title': 'Der Speicherplatz ist voll',
  'storage-full.data':
    'Alles, was bisher gespeichert wurde, ist sicher. Was danach kam, ist noch auf dem Gerät.',
  'storage-full.next':
    'Schaffen Sie Platz auf diesem Computer und lesen Sie das Gerät dann noch einmal aus.',
  'storage-damaged.title': 'Ein Teil der gespeicherten Daten ist beschädigt',
  'storage-damaged.data': 'Alles, was noch lesbar ist, wird gezeigt.',
  'storage-damaged.next':
    'Exportieren Sie alles und lesen Sie Ihre Geräte dann noch einmal aus: Was sie noch haben, wird ergänzt.',
  'storage-unavailable.title': 'Der Browser gibt seinen Speicher nicht frei',
  'storage-unavailable.data':
    'Nichts konnte gespeichert werden. Ihre Geräte behalten ihren Speicher.',
  'storage-unavailable.next':
    'Erlauben Sie dieser Seite, Daten zu speichern, oder öffnen Sie sie in einem normalen statt einem privaten Fenster; laden Sie sie dann neu.',
  'newer-data.title': 'Diese Werte hat ein neueres Basalt geschrieben',
  'newer-data.data': 'Sie sind sicher, und diese ältere Version lässt sie in Ruhe.',
  'newer-data.next': 'Laden Sie die Seite neu, um die neuere Version zu bekommen.',
  'internal.title': 'Basalt hat einen Fehler gemacht',
  'internal.data': ON_DEVICE,
  'internal.next':
    'Versuchen Sie es noch einmal. Geschieht es zweimal, speichern Sie einen Mitschnitt für einen Fehlerbericht.',
};
