/** English text of the page of files. */
export const en = {
  'backup.title': 'Back up',
  'backup.text':
    'Every read-out and entry that is stored of {name}, with the settings, in one file that is sealed with a passphrase. Keep it somewhere else than on this computer: what is stored in this browser goes when its data are cleared.',
  'backup.none': 'Nothing is stored yet, so there is nothing to back up.',
  'backup.simulated':
    'Simulated readings are not backed up: once restored, nobody could tell them from your own.',
  'backup.never':
    'This browser knows of no backup: what is stored here may be the only copy there is.',
  'backup.last': 'Last backup: {when}.',
  'backup.all': 'Nothing came since.',
  'backup.since.one': '{n} read-out or entry came since.',
  'backup.since.other': '{n} read-outs and entries came since.',
  passphrase: 'Passphrase',
  'passphrase.suggest': 'Suggest one',
  'passphrase.keep':
    'Write it down where you will find it. Without it nobody opens the file, and nobody can help.',
  'passphrase.short':
    'At least {n} characters: whoever gets hold of the file can try many quickly.',
  'passphrase.easy':
    'This seals nothing: add words that do not belong together, or take a suggested one.',
  strength: 'Strength of the passphrase',
  'strength.easy': 'Too easy to guess',
  'strength.weak': 'Weak',
  'strength.good': 'Good',
  'strength.strong': 'Strong',
  'strength.guessed':
    'Whoever has the file and a few fast graphics cards needs {time} to guess it.',
  'span.seconds': 'seconds',
  'span.minutes': 'minutes',
  'span.hours': 'hours',
  'span.days': 'days',
  'span.months': 'months',
  'span.years': 'years',
  'span.centuries': 'centuries',
  'span.thousands': 'thousands of years',
  'span.millions': 'millions of years',
  sealing: 'Sealing…',
  'backup.go': 'Save a backup',
  'backup.done.one': 'Saved {n} read-out or entry to {file}, {size}.',
  'backup.done.other': 'Saved {n} read-outs and entries to {file}, {size}.',
  'backup.parts.one': 'Saved {n} read-out or entry to {files} files, {size}; each is needed.',
  'backup.parts.other': 'Saved {n} read-outs and entries to {files} files, {size}; each is needed.',
  'backup.missing.one':
    '{n} read-out is not in it: its bytes are gone from this browser. Read the device again.',
  'backup.missing.other':
    '{n} read-outs are not in it: their bytes are gone from this browser. Read the devices again.',
  reminder: 'Reminder to back up',
  'reminder.never': 'There is no backup yet.',
  'reminder.old': 'The backup is out of date.',
  'reminder.go': 'Back up',
  'reminder.later': 'Later',
  'share.title': 'Share with a clinician',
  'share.none': 'Nothing is stored yet, so there is nothing to share.',
  'share.text':
    'Chosen days of {name} in one sealed file: a passphrase opens it, or the key of a practice. Send it as you like.',
  'share.opens':
    'Your clinician opens it at {address}, in Chrome or Edge on any computer and without an account; that page keeps nothing.',
  'share.opens.local':
    'This Basalt is on your computer alone. Your clinician opens the file in one of theirs or in one on the web, at its address with /v at the end, without an account; that page keeps nothing.',
  'share.holds':
    'In it is all that was measured, given and eaten on these days, and of the days around them what their numbers are made of; your unit, target range, time zone and language, so that each number is the one you see. Devices are named by model: no serial number is in it.',
  'share.simulated':
    'These readings are simulated: whoever opens the file is told so on each page.',
  'share.days': 'Days',
  'share.days.none': 'Nothing is stored of these days.',
  'share.days.long': 'At most {n} days.',
  'share.whose': 'Your name, as your clinician knows you',
  'share.reader': 'For',
  'share.reader.hint':
    'A name or a clinic. It stands beside the dates; leave it empty if you like.',
  'share.notes': 'With what you wrote in notes',
  'share.until': 'Shown for',
  'share.until.30': '30 days',
  'share.until.90': '90 days',
  'share.until.0': 'as long as the file is kept',
  'share.until.hint':
    'After that the page shows it no more. Someone who keeps the file and its passphrase can still open it by other means.',
  'share.passphrase':
    'Tell it by phone or in person, never beside the file. Without it nobody opens the file.',
  'share.go': 'Save file',
  'share.done': 'Saved {days} to {file}, {size}.',
  'share.send': 'Now send the file to {name}: the practice opens it with its key.',
  'share.tell': 'Now send the file, and tell the passphrase by phone.',
  'sync.text':
    'The same readings on each of your computers, by way of a folder that your cloud drive carries, or a server of your own. What lies there is sealed.',
  'sync.go': 'Open Sync',
  'restore.title': 'Restore a backup',
  'restore.text':
    'Adds the read-outs and entries of a backup to those stored here. What is there already is not doubled. The settings of the backup count where you have not chosen any here.',
  'restore.files': 'Backup files (.age)',
  'restore.choose': 'Choose a file first.',
  'restore.type': 'Type the passphrase of the file.',
  'restore.go': 'Restore',
  'restore.opening': 'Opening…',
  'restore.progress': 'Restoring {done} of {n}…',
  'restore.done.one': 'Restored {n} read-out or entry.',
  'restore.done.other': 'Restored {n} read-outs and entries.',
  'restore.known.one': '{n} read-out or entry of the backup was here already.',
  'restore.known.other': '{n} read-outs and entries of the backup were here already.',
  'restore.settings': 'Unit, target range and the other settings came with them.',
  'restore.broke':
    'What was restored before that is stored. Restore the same file again to get the rest.',
  'restore.broke.settings':
    'Unit, target range and the other settings of the backup hold here already.',
  'restore.show': 'Show the latest day',
} as const;
