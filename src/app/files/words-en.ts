/** English text of the page of files. */
export const en = {
  'backup.title': 'Back up',
  'backup.text':
    'Every read-out and entry that is stored of {name}, in one file that is sealed with a passphrase. Keep it somewhere else than on this computer: what is stored in this browser goes when its data are cleared.',
  'backup.none': 'Nothing is stored yet, so there is nothing to back up.',
  'backup.simulated':
    'Simulated readings are not backed up: once restored, nobody could tell them from your own.',
  'backup.without': 'What you chose under Settings is not in it.',
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
    'This seals no backup: add words that do not belong together, or take a suggested one.',
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
  'backup.go': 'Save a backup',
  'backup.working': 'Sealing…',
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
  'restore.title': 'Restore a backup',
  'restore.text':
    'Adds the read-outs and entries of a backup to those stored here. What is there already is not doubled.',
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
  'restore.broke':
    'What was restored before that is stored. Restore the same file again to get the rest.',
  'restore.show': 'Show the latest day',
} as const;
