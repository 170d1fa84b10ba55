import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  text: 'Dieselben Messwerte auf jedem Ihrer Computer, über einen Ort, den Sie wählen. Was dort liegt, ist versiegelt: Wer den Ort betreibt, sieht, wie viele Dateien es sind, wie groß und wie alt, und sonst nichts.',
  nobody:
    'Zum Anfangen lesen Sie zuerst ein Gerät aus oder stellen eine Sicherung wieder her. Hat Ihr anderer Computer schon angefangen, so wählen Sie denselben Ort wie dort.',
  simulated: 'Simulierte Messwerte werden nicht abgeglichen.',
  'place.title': 'Wo die versiegelten Dateien liegen sollen',
  'place.folder': 'Ein Ordner',
  'place.folder.text':
    'Einer, den Ihr Cloud-Laufwerk mitnimmt (Dropbox, OneDrive, iCloud, Nextcloud, Syncthing), oder einer auf einem Stick. Auf einem Server ist nichts einzurichten.',
  'place.folder.go': 'Ordner wählen…',
  'place.folder.missing':
    'Dieser Browser kann keine Ordner öffnen. Nehmen Sie auf einem Computer Chrome, Edge oder einen anderen, der auf Chromium beruht.',
  'place.server': 'Ein eigener Server oder Bucket',
  'place.server.text':
    'WebDAV, oder Speicher, der S3 spricht (AWS, R2, MinIO, Garage, Ceph). Er muss diese Website zulassen.',
  'place.kind': 'Art',
  'kind.webdav': 'WebDAV',
  'kind.s3': 'S3',
  'webdav.address': 'Adresse des Ordners',
  'webdav.address.hint': 'Zum Beispiel {example}',
  'webdav.user': 'Benutzername',
  'webdav.password': 'Kennwort',
  's3.endpoint': 'Endpunkt',
  's3.endpoint.hint': 'Zum Beispiel {example}',
  's3.bucket': 'Bucket',
  's3.region': 'Region',
  's3.key': 'Zugriffsschlüssel',
  's3.secret': 'Geheimer Schlüssel',
  's3.style': 'Der Bucket steht im Pfad, nicht im Namen des Hosts',
  'server.go': 'Ausprobieren',
  'server.trying': 'Wird ausprobiert…',
  'problem.remote-unreachable': 'Dort antwortet nichts. Prüfen Sie die Adresse und die Verbindung.',
  'problem.remote-denied': 'Benutzername und Kennwort werden dort nicht angenommen.',
  'problem.remote-full': 'Dort ist kein Platz mehr. Schaffen Sie erst welchen.',
  'problem.remote-refused':
    'Es kommt eine Antwort, aber getan wird nicht, worum gebeten wird. Prüfen Sie die Adresse.',
  'problem.remote-not-kept':
    'Eine Datei wurde angenommen, und etwas anderes kam zurück. Darauf ist kein Verlass: Wählen Sie einen anderen Ort.',
  'problem.not-allowed':
    'Der Server ist da, lässt aber diese Website nicht zu. In seinen Einstellungen muss {origin} stehen (CORS).',
  'problem.not-listed':
    'Eine Datei wurde angenommen, steht aber nicht in der Liste. Wählen Sie einen anderen Ort.',
  'problem.open':
    'Der Server gibt Dateien jedem, mit welchem Kennwort auch immer. Sperren Sie ihn zuerst ab.',
  'problem.clock':
    'Seine Uhr und die dieses Computers gehen mehr als zehn Minuten auseinander. Stellen Sie die falsche.',
  'problem.elsewhere':
    'Sie werden angenommen, zeigen aber einen anderen Ordner: Was Sie abgleichen, liegt dort nicht. Es wurde nichts geändert.',
  'sign-in': 'Anmeldung ändern…',
  'sign-in.title': 'Anmeldung an diesem Ort',
  'sign-in.text':
    'Falls dort das Kennwort oder der Zugriffsschlüssel geändert wurde. Es wird zuerst ausprobiert, und der Ort bleibt derselbe: Nichts wird noch einmal gesendet.',
  'sign-in.go': 'Ausprobieren und behalten',
  'begin.title': 'Anfangen',
  'begin.text':
    'Er ist für die Messwerte von {name}. Dort liegt noch nichts; die anderen Computer kommen später dazu.',
  'join.title': 'Zu Ihren anderen Computern dazukommen',
  'join.text': 'Dort liegen versiegelte Messwerte von Ihnen.',
  'join.opens': 'Das Kennwort, das dort gewählt wurde, öffnet sie, oder der gedruckte Code.',
  'join.whose':
    'Sie kommen mit dem zusammen, was hier unter „{name}“ steht, hier und dort. Beides muss vom selben Menschen sein: Was vermischt ist, lässt sich nicht mehr trennen.',
  'join.wrong':
    'Weder das Kennwort noch der Code öffnet es. Beim Kennwort zählen Großschreibung und Leerzeichen, beim Code nur Buchstaben und Ziffern.',
  'join.secret': 'Kennwort oder gedruckter Code',
  'join.missing': 'Geben Sie eines von beiden ein.',
  'join.passkey': 'Mit einem Passkey dazukommen',
  'join.passkey.wrong':
    'Dieser Passkey öffnet dort nichts. Nehmen Sie den, der auf einem Computer hinzugefügt wurde, der dazugehört.',
  'join.go': 'Dazukommen',
  'join.working': 'Wird geöffnet…',
  ask: 'Von einem anderen Computer hereinlassen',
  'ask.back': 'Kennwort oder gedruckten Code eingeben',
  'ask.text':
    'Öffnen Sie auf einem Computer, der schon dazugehört, den Abgleich, und wählen Sie „Einen Computer hereinlassen“. Er braucht den Text hier unten: Kopieren Sie ihn dorthin, oder öffnen Sie das Bild mit der Kamera eines Telefons, das dazugehört. Nichts darin ist geheim.',
  'ask.field': 'Für den anderen Computer',
  'ask.qr': 'Derselbe Text für eine Kamera',
  'ask.code': 'Diesen Code muss der andere Computer zeigen, bevor er diesen hereinlässt:',
  'ask.look': 'Er hat mich hereingelassen: weiter',
  'ask.early':
    'Hier liegt noch nichts für diesen Computer. Lassen Sie ihn zuerst auf dem anderen herein; über ein Cloud-Laufwerk dauert es dann einige Minuten. Sehen Sie noch einmal nach.',
  'ask.compare': 'Der andere Computer zeigt jetzt einen Code. Ist es dieser?',
  'ask.other':
    'Zeigt er einen anderen, so kommen Sie nicht dazu: Was dort für diesen Computer liegt, hat dann jemand anders hingelegt.',
  'ask.join': 'Es ist derselbe: dazukommen',
  'ask.again': 'Nein: noch einmal nachsehen',
  'ask.changed':
    'Dort liegt inzwischen etwas anderes. Sehen Sie noch einmal nach, und vergleichen Sie neu.',
  computer: 'Name dieses Computers',
  'computer.hint': 'Damit Sie ihn unter Ihren anderen erkennen: „Laptop in der Küche“.',
  'computer.missing': 'Geben Sie ihm einen Namen.',
  'begin.passphrase':
    'Damit kommt jeder weitere Computer dazu. Geht es verloren, kann es Ihnen niemand sagen.',
  'begin.go': 'Weiter',
  'code.title': 'Ihr gedruckter Code',
  'code.text':
    'Geht das Kennwort einmal verloren, öffnet dieser Code Ihre Messwerte. Drucken Sie ihn oder schreiben Sie ihn ab, und bewahren Sie ihn bei Ihren Papieren auf. Er wird nur jetzt gezeigt.',
  'code.qr': 'Der Code als Bild, für ein Telefon, das ihn für Sie abtippt',
  'code.print': 'Drucken',
  'code.typed': 'Tippen Sie ihn nun vom Papier ab',
  'code.typed.hint': 'Leerzeichen und Großschreibung sind gleich.',
  'code.begins': 'Der Abgleich beginnt, sobald der Code das Siegel geöffnet hat.',
  'code.wrong': 'Das ist nicht der Code. Sehen Sie nach, ob ein Buchstabe falsch gelesen wurde.',
  'code.go': 'Fertig',
  'code.working': 'Der Code wird probiert…',
  other: 'Einen anderen Ort wählen',
  'last.never': 'Noch wurde nichts ausgetauscht.',
  'last.at': 'Letzter Austausch: {when}.',
  go: 'Jetzt abgleichen',
  working: 'Wird abgeglichen…',
  'came.one': '{n} Auslesung oder Eintrag kam dazu',
  'came.other': '{n} Auslesungen und Einträge kamen dazu',
  'sent.one': '{n} ging hinaus',
  'sent.other': '{n} gingen hinaus',
  same: 'Nichts Neues, hier wie dort.',
  'same.partly': 'Es kam nichts; was fehlt, steht unten.',
  'last.failed': 'Der letzte Versuch ist nicht gelungen.',
  computers: 'Computer, die dazugehören',
  'computers.own': 'dieser',
  'computers.since': 'kam dazu: {when}',
  'computers.note':
    'Ist einer davon verloren, oder kennen Sie einen nicht? Schließen Sie ihn aus. Einer, der nur nicht mehr abgleicht, bleibt in der Liste.',
  'let-in': 'Einen Computer hereinlassen…',
  'let-in.title': 'Einen Computer hereinlassen',
  'let-in.text':
    'Öffnen Sie auf dem neuen Computer den Abgleich, wählen Sie denselben Ort und dann „Von einem anderen Computer hereinlassen“. Fügen Sie hier ein, was er zeigt.',
  'let-in.field': 'Was der neue Computer zeigt',
  'let-in.none':
    'Das ist nicht, was ein Computer zeigt, oder nicht alles davon. Kopieren Sie es noch einmal.',
  'let-in.own': 'Das zeigt dieser Computer selbst. Nehmen Sie, was der neue zeigt.',
  'let-in.known': 'Dieser Computer gehört schon dazu.',
  'let-in.out':
    'Dieser Computer wurde ausgeschlossen. Beenden Sie dort zuerst den Abgleich: Dann zeigt er etwas anderes, und damit lässt er sich hereinlassen.',
  'let-in.compare': 'Sehen Sie auf den Bildschirm des neuen Computers. Zeigt er diesen Code?',
  'let-in.reads':
    'Er wird alles lesen, was bei {name} liegt, Altes wie Neues, und was er sendet, wird zählen.',
  'let-in.holds':
    'Das endet nicht von selbst: Er gehört dazu, bis Sie ihn ausschließen. Das Kennwort erfährt er nicht.',
  'let-in.warn':
    'Haben Sie darum nicht eben auf einem Ihrer Computer gebeten, so brechen Sie ab: Jemand will mitlesen.',
  'let-in.go': 'Er zeigt diesen Code: hereinlassen',
  'let-in.done':
    'Er ist hereingelassen. Machen Sie auf dem neuen Computer weiter. Bevor er dazukommt, muss er diesen Code zeigen:',
  'let-in.then':
    'In der Liste steht er, sobald er dazugekommen ist und dieser Computer abgeglichen hat.',
  'let-in.first':
    'Um einen anderen Computer hereinzulassen, muss dieser selbst dazugehören: Richten Sie ihn zuerst ein, und öffnen Sie die Adresse dann noch einmal.',
  behind:
    'Ein anderer Computer hat einen neuen Schlüssel gemacht, und dieser hat ihn noch nicht. Gleichen Sie zuerst jenen ab.',
  'left-out':
    'Dort wurde ein neuer Schlüssel gemacht, und nicht für diesen Computer: Ein anderer hat ihn ausgeschlossen. Was die anderen schreiben, ist hier nicht mehr zu lesen, und von hier nehmen sie nichts mehr an. Um wieder dazuzugehören: Beenden Sie hier den Abgleich, und kommen Sie mit dem neuen Kennwort dazu. Hat ihn keiner der Ihren ausgeschlossen, so sehen Sie zuerst auf einem anderen Computer in die Liste.',
  'shut-out':
    'Dieser Computer wurde von einem anderen ausgeschlossen. Um wieder dazuzugehören: Beenden Sie hier den Abgleich, und kommen Sie mit dem Kennwort dazu, das jetzt gilt.',
  'strange.ask': 'Sagen alle Ihre Computer, dass es einen neuen Schlüssel gibt?',
  strange:
    'Dann hat ihn keiner von ihnen gemacht. Kann es einer gewesen sein, den Sie nicht mehr haben, so löschen Sie nichts: Beenden Sie hier den Abgleich, und kommen Sie mit dem Kennwort oder dem Code dazu, die dort gewählt wurden. Sonst ist er von jemand anderem, der an den Ort schreiben kann, und solange er dort liegt, lässt sich kein Computer ausschließen. In diesem Fall, und in keinem anderen, heben Sie eine Kopie dessen auf, was dort in diesen Ordnern liegt, und löschen Sie es dann dort von Hand:',
  'strange.then':
    'Gleichen Sie dann noch einmal ab. Sagt es auch nur einer Ihrer Computer nicht, so hat dieser den Schlüssel: Löschen Sie nichts, und gleichen Sie zuerst jenen ab.',
  leaked: 'Ein ausgeschlossener Computer hat den Schlüssel, der gilt. Machen Sie einen neuen.',
  closed:
    'Dort ist verloren, was das Kennwort oder der gedruckte Code öffnet: Damit kann kein Computer mehr dazukommen. Machen Sie einen neuen Schlüssel, mit neuem Kennwort und neuem Code.',
  out: 'Ausschließen…',
  'out.title': '{name} ausschließen?',
  'out.closed':
    'Was von da an geschrieben wird, ist auf {name} nicht zu lesen, und nichts zählt mehr, was von dort kommt.',
  'out.keeps':
    '{name} behält, was dort schon ist. Was bis jetzt von dort kam, bleibt bei Ihren Messwerten.',
  'out.others':
    'Ihre anderen Computer machen von selbst weiter, mit einem neuen Schlüssel, sobald sie das nächste Mal abgleichen.',
  'out.doors':
    'Das bisherige Kennwort und der bisherige gedruckte Code öffnen nichts Neues. Sie wählen jetzt ein anderes Kennwort und drucken einen anderen Code.',
  'out.place':
    '{name} erreicht den Ort noch und sieht, dass Dateien kommen. Nehmen Sie dort den Zugang weg: Ändern Sie das Kennwort, oder beenden Sie die Freigabe des Ordners.',
  'out.begin': 'Weiter',
  'out.go': '{name} ausschließen',
  'out.new-key': 'Einen neuen Schlüssel machen',
  'out.passphrase':
    'Wählen Sie ein Kennwort, das hier noch nie galt. Vor dem letzten Schritt wird nichts geändert.',
  'out.last': 'Das ist der letzte Schritt: Bevor der Code stimmt, wird nichts geändert.',
  'out.used': 'Dieses öffnet den Ort schon. Wählen Sie ein anderes.',
  'out.taking-in': 'Was noch zählt, wird geholt…',
  'out.key': 'Der neue Schlüssel wird gemacht…',
  'out.telling': 'Die anderen werden benachrichtigt…',
  'out.done':
    '{name} ist ausgeschlossen. Ab jetzt gelten das neue Kennwort und der neue Code; vernichten Sie den alten. Gleichen Sie Ihre anderen Computer einmal ab.',
  'out.done.key':
    'Es gibt einen neuen Schlüssel. Ab jetzt gelten das neue Kennwort und der neue Code; vernichten Sie den alten. Gleichen Sie Ihre anderen Computer einmal ab.',
  'out.untold':
    'Der neue Schlüssel gilt, aber der Austausch danach ist nicht gelungen. Gleichen Sie noch einmal ab, damit die anderen davon erfahren.',
  'out.behind':
    'Es gibt einen neueren Schlüssel, und dieser Computer hat ihn nicht. Gleichen Sie ab, und sehen Sie, was dann gesagt wird.',
  'out.nothing': 'Es wurde nichts geändert: Das alte Kennwort und der alte Code gelten weiter.',
  'out.unsure':
    'Es brach ab und ist vielleicht getan, vielleicht nicht. Verloren ist dadurch nichts. Versuchen Sie es noch einmal, und behalten Sie den alten und den neuen Code, bis es gelungen ist.',
  'out.changed':
    'Noch wurde nichts geändert, denn es gehören andere Computer dazu, als Ihnen gezeigt wurden. Den neuen Schlüssel bekämen diese:',
  'out.changed.new': 'dieser wurde Ihnen nicht gezeigt',
  'out.changed.text':
    'Wer den alten Schlüssel hat, kann einen Computer dazunehmen, bis es einen neuen gibt. Machen Sie nur mit allen weiter, wenn Sie jeden kennen.',
  'out.changed.all': 'Ich kenne alle: weiter',
  'out.changed.without': 'Auch die ausschließen, die mir nicht gezeigt wurden',
  'out.again': 'Noch einmal versuchen',
  'out.leave': 'Sein lassen',
  'out.close': 'Schließen',
  'found.out': 'Dieser Computer gehört nicht mehr dazu.',
  'found.title': 'Mit dem Ort stimmt etwas nicht.',
  'found.safe': 'Was in diesem Browser gespeichert ist, bleibt davon unberührt.',
  'found.missing.one': '{n} Datei von {name} fehlt oder wird zurückgehalten.',
  'found.missing.other': '{n} Dateien von {name} fehlen oder werden zurückgehalten.',
  'found.damaged.one': '{n} Datei von {name} ist beschädigt.',
  'found.damaged.other': '{n} Dateien von {name} sind beschädigt.',
  'found.forged.one': '{n} Datei unter dem Namen {name} ist nicht von diesem Computer.',
  'found.forged.other': '{n} Dateien unter dem Namen {name} sind nicht von diesem Computer.',
  'found.unknown-writer.one': '{n} Datei ist von einem Computer, der nicht dazugehört.',
  'found.unknown-writer.other': '{n} Dateien sind von Computern, die nicht dazugehören.',
  'found.revoked.one': '{n} Datei von {name} kam, nachdem dieser ausgeschlossen war.',
  'found.revoked.other': '{n} Dateien von {name} kamen, nachdem dieser ausgeschlossen war.',
  'found.unreadable.one': '{n} Datei von {name} enthält nichts Lesbares.',
  'found.unreadable.other': '{n} Dateien von {name} enthalten nichts Lesbares.',
  'found.locked.one': '{n} Datei von {name} ist für einen Schlüssel versiegelt, der hier fehlt.',
  'found.locked.other':
    '{n} Dateien von {name} sind für einen Schlüssel versiegelt, der hier fehlt.',
  'found.newer.one': '{n} Datei von {name} ist von einem neueren Basalt: Laden Sie die Seite neu.',
  'found.newer.other':
    '{n} Dateien von {name} sind von einem neueren Basalt: Laden Sie die Seite neu.',
  'found.waiting.one': '{n} Datei von {name} wartet auf eine davor.',
  'found.waiting.other': '{n} Dateien von {name} warten auf welche davor.',
  'found.unreachable.one': '{n} Datei von {name} kam nicht an. Gleichen Sie noch einmal ab.',
  'found.unreachable.other': '{n} Dateien von {name} kamen nicht an. Gleichen Sie noch einmal ab.',
  'found.cloned': 'Das Profil dieses Browsers wurde kopiert oder zurückgespielt. Das ist geregelt.',
  'found.somebody': 'einem anderen Computer',
  'found.cure':
    'Bleibt es so: Wählen Sie unten „Fehlendes noch einmal senden“, am besten auf dem genannten Computer.',
  'passkey.title': 'Ein Passkey',
  'passkey.text':
    'Ein Passkey (Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel) kann Ihren nächsten Computer auch hereinlassen, neben dem Kennwort und dem gedruckten Code. Sie bestätigen ihn zweimal: beim Anlegen und beim Ausprobieren.',
  'passkey.note':
    'Er gilt nur für Basalt auf {host}, und nur dort, wo Sie ihn haben: Behalten Sie den gedruckten Code. Nachdem ein Computer ausgeschlossen wurde, fügen Sie ihn noch einmal hinzu.',
  'passkey.add': 'Passkey hinzufügen',
  'passkey.working': 'Der Passkey wird erwartet…',
  'passkey.added':
    'Hinzugefügt. Wo Sie diesen Passkey haben, kann jetzt ein weiterer Computer damit dazukommen.',
  here: 'Dieser Computer',
  again: 'Fehlendes noch einmal senden…',
  'again.title': 'Fehlendes noch einmal senden?',
  'again.text':
    'Falls bei {name} Dateien verloren gingen oder verdorben sind. Dieser Computer liest noch einmal alles, was dort liegt, und sendet dann, was er hat und {name} nicht. Bei vielen Messwerten dauert das eine Weile.',
  'again.safe':
    'Nichts wird gelöscht, hier wie dort, und Ihre anderen Computer nehmen nichts doppelt an.',
  'again.others':
    'Was dieser Computer nie hatte, kann nur ein anderer der Ihren senden: Tun Sie dort dasselbe.',
  'again.known': 'Was danach noch fehlt, wird hier nicht mehr gemeldet.',
  'again.go': 'Durchsehen und senden',
  stop: 'Den Abgleich hier beenden',
  'stop.text':
    'Ihre Messwerte bleiben hier, und was bei {name} liegt, bleibt dort. Dieser Computer vergisst den Ort und seine Schlüssel; um wieder abzugleichen, kommt er neu dazu.',
  'stop.links.one':
    '{n} Link, der hier gemacht wurde, öffnet noch, bis {until}. Soll er das nicht, ziehen Sie ihn zuerst zurück: Danach geht es von hier aus nicht mehr.',
  'stop.links.other':
    '{n} Links, die hier gemacht wurden, öffnen noch, der letzte bis {until}. Ziehen Sie zuerst die zurück, die das nicht sollen: Danach geht es von hier aus nicht mehr.',
  'stop.go': 'Beenden',
  'link.title': 'Als Link',
  'link.needs':
    'Ein Link braucht einen Ort, der eine Datei für eine Zeit herausgibt und danach niemandem mehr: einen Bucket von S3, über den dieser Computer abgleicht. Kein Ordner und kein WebDAV-Server kann das; speichern Sie stattdessen eine Datei.',
  'link.text':
    'Dieselben Tage, verschlossen dort abgelegt, wo dieser Computer abgleicht, und ein Link, der sie holt und öffnet. Wer den Link hat, kann sie lesen, ohne Konto und ohne Kennwort: Geben Sie ihn Ihrer Praxis und sonst niemandem.',
  'link.lets':
    'Ihr Bucket muss Seiten jeder Website lesen lassen (wie, steht in den Dokumenten von Basalt unter „A server of your own to sync by“). Öffnen Sie den Link einmal selbst, bevor Sie ihn schicken.',
  'link.for': 'Der Link öffnet',
  'link.for.1': '1 Tag lang',
  'link.for.3': '3 Tage lang',
  'link.for.7': '7 Tage lang',
  'link.for.hint': 'Danach öffnet er nichts mehr. Sieben Tage sind das Längste, was S3 erlaubt.',
  'link.go': 'Link machen',
  'link.working': 'Link wird gemacht …',
  'link.link': 'Der Link',
  'link.until':
    'Er öffnet bis {until}. Er steht nur dieses eine Mal hier: Basalt behält ihn nicht.',
  'link.local':
    'Dieses Basalt ist nur auf Ihrem Computer: So, wie er ist, öffnet der Link anderswo nichts. Setzen Sie in ihm die Adresse von einem im Netz, mit /v am Ende, an die Stelle von {viewer}.',
  'link.qr': 'Der Link für eine Kamera',
  'links.title': 'Links, die noch öffnen',
  'links.text':
    'In diesem Browser gemacht. Gleicht er nicht mehr über diesen Ort ab, sind sie von hier aus nicht mehr zurückzuziehen.',
  'links.link': '{days}. Gemacht {made}, öffnet bis {until}.',
  'links.link.for': '{days}, für {reader}. Gemacht {made}, öffnet bis {until}.',
  'links.unsure':
    '{days}. Begonnen {made} und nicht fertig geworden: Die Datei liegt vielleicht trotzdem im Bucket. Einen Link darauf hat niemand.',
  'links.withdraw': 'Zurückziehen',
  'links.withdrawn':
    'Zurückgezogen: Seine Datei ist im Bucket gelöscht, und der Link öffnet nichts mehr. Eine Kopie, die jemand vorher gespeichert hat, bleibt lesbar.',
  'links.stands': 'Der Link öffnet noch.',
};
