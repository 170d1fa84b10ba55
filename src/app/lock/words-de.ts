import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  title: 'App-Sperre',
  about:
    'Verschließt alle Werte, Einträge und Einstellungen von {name} in diesem Browser mit einem Kennwort. Nach ihm wird gefragt, wenn Basalt geöffnet wird, und wenn eine Weile niemand etwas berührt hat.',
  'about.on':
    'Alle Werte, Einträge und Einstellungen von {name} sind in diesem Browser verschlossen. Nach dem Kennwort wird gefragt, wenn Basalt geöffnet wird, außer ein anderer Tab davon ist schon offen.',
  'about.half':
    'Das Ein- oder Ausschalten der Sperre wurde unterbrochen: Ein Teil dessen, was von {name} gespeichert ist, ist nicht verschlossen. Verloren ist nichts. Sehen Sie nach, ob auf der Platte Platz ist und kein Gerät ausgelesen wird, dann sperren und entsperren Sie: Es geht von dort weiter.',
  helps: 'Sie hilft gegen',
  'helps.browser': 'jemanden, der diesen Browser öffnet, während die Sperre zu ist',
  'helps.disk':
    'jemanden, der diesen Computer ausgeschaltet in die Hand bekommt, oder eine Kopie seiner Festplatte',
  'helps.not': 'Sie hilft nicht gegen',
  'helps.not.open': 'jemanden, der sich an diesen Computer setzt, während die Sperre offen ist',
  'helps.not.watch': 'jemanden, der gesehen hat, wie das Kennwort getippt wurde',
  'helps.not.program':
    'ein feindliches Programm auf diesem Computer oder eine feindliche Erweiterung des Browsers',
  'helps.not.outside':
    'das Lesen dessen, was nicht verschlossen ist: die Namen der Personen, an welchen Tagen es etwas gibt, wie viel gespeichert ist und wann es kam; für wen Sie Tage verschlossen oder geteilt haben, wo Sie abgleichen, und die Namen Ihrer Computer; Dateien, die Sie gesichert oder exportiert haben',
  'helps.not.before':
    'das Finden dessen, was vor dem Einschalten gespeichert wurde: Teile davon bleiben in Dateien des Browsers, bis er sie aufräumt. Wo jemand den Computer mitnehmen könnte, schalten Sie die Sperre zuerst ein',
  cost: 'Sie kostet bei jedem Entsperren etwa eine Sekunde. Danach ist, gemessen mit einem Monat einer Pumpe und ihres Sensors, ein Tag gelesen in 8 tausendstel Sekunden statt in 4.',
  forgotten:
    'Wer das Kennwort vergisst, hat verloren, was hier gespeichert ist: Niemand kann es öffnen. Nur eine Sicherung, oder ein anderer Computer von Ihnen, der abgleicht, bringt es zurück.',
  'backup.never': 'Es gibt noch keine Sicherung. Speichern Sie zuerst eine, unter Dateien.',
  'backup.since.one':
    '{n} Auslesung oder Eintrag steht in keiner Sicherung. Speichern Sie zuerst eine, unter Dateien.',
  'backup.since.other':
    '{n} Auslesungen und Einträge stehen in keiner Sicherung. Speichern Sie zuerst eine, unter Dateien.',
  'backup.go': 'Dateien öffnen',
  good: 'Wogegen sie hilft, und wogegen nicht',
  begin: 'Sperre einrichten',
  keep: 'Schreiben Sie es auf, wo Sie es finden, und nicht neben diesem Computer.',
  short:
    'Mindestens {n} Zeichen: Wer eine Kopie der Festplatte hat, kann schnell viele ausprobieren.',
  easy: 'Das schützt nichts: Fügen Sie Wörter hinzu, die nicht zusammengehören, oder nehmen Sie ein vorgeschlagenes.',
  guessed:
    'Wer eine Kopie der Festplatte und ein paar schnelle Grafikkarten hat, braucht {time}, um es zu erraten.',
  again: 'Das Kennwort noch einmal',
  'again.differs': 'Das ist nicht das Kennwort darüber.',
  'turn-on': 'Sperre einschalten',
  'turning-on': 'Wird verschlossen …',
  'turned-on': 'Die Sperre ist an.',
  'turned-off': 'Die Sperre ist aus.',
  'now.note': 'Auf jeder Seite: {key}. Was getippt und nicht gesichert wurde, geht verloren.',
  'now.waits': 'Sperrt, sobald beendet ist, was gerade läuft.',
  auto: 'Sperrt von selbst nach',
  'auto.note':
    'So lange hat niemand etwas berührt. Ein Auslesen oder eine Wiederherstellung wird nicht abgebrochen.',
  minutes: '{n} min',
  never: 'Nie',
  passphrase: 'Kennwort',
  change: 'Kennwort ändern',
  'change.go': 'Ändern',
  changing: 'Wird geändert …',
  changed: 'Das Kennwort wurde geändert. Das alte öffnet nichts mehr.',
  from: 'Das bisherige Kennwort',
  to: 'Neues Kennwort',
  'turn-off': 'Sperre ausschalten',
  'turn-off.note': 'Wer diesen Browser öffnen kann, kann dann alles lesen.',
  'turn-off.go': 'Ausschalten',
  'turning-off': 'Verschlossenes wird geöffnet …',
  progress: 'Wie weit es ist',
  reading:
    'Ein Gerät wird gerade ausgelesen. Warten Sie, bis das beendet ist, und versuchen Sie es dann noch einmal.',
  wrong: 'Dieses Kennwort öffnet es nicht. Großbuchstaben und Leerzeichen zählen.',
  missing: 'Tippen Sie das Kennwort.',
  locked: 'Gesperrt',
  'locked.label': 'Kennwort von {name}',
  unlock: 'Entsperren',
  unlocking: 'Wird entsperrt …',
  pause: 'Nach so vielen falschen gibt es eine Pause. Nächster Versuch in {time}.',
  'pause.over': 'Das Kennwort kann wieder versucht werden.',
  others: 'Jemand anderes',
  lost: 'Das Kennwort ist vergessen',
  'lost.nobody':
    'Niemand kann ohne es öffnen, was hier gespeichert ist. Es gibt keinen zweiten Schlüssel und niemanden, der einen schicken könnte.',
  'lost.backup':
    'Haben Sie eine Sicherung? Fügen Sie eine Person hinzu und stellen Sie sie dort unter Dateien wieder her, mit dem Kennwort der Sicherung.',
  'lost.sync':
    'Gleicht ein anderer Computer von Ihnen ab? Fügen Sie eine Person hinzu und kommen Sie dort unter Abgleich dazu. Alles kommt von ihm zurück.',
  'lost.device':
    'Sonst fügen Sie eine Person hinzu und lesen Ihre Geräte noch einmal aus: Sie geben, was sie noch haben.',
  'lost.forget':
    'Was gesperrt ist, kann dann gelöscht werden. Nichts als das Kennwort bringt es zurück.',
};
