/** English text of the page of files. */
export const en = {
  'backup.title': 'Back up',
  'backup.text':
    'Every reading that is stored of {name}, in one file that is sealed with a passphrase. Keep it somewhere else than on this computer: what is stored in this browser goes when its data are cleared.',
  'backup.none': 'Nothing is stored yet, so there is nothing to back up.',
  'backup.simulated':
    'Simulated readings are not backed up: once restored, nobody could tell them from your own.',
  'backup.without': 'What you chose under Settings is not in it.',
  'backup.never':
    'This browser knows of no backup: what is stored here may be the only copy there is.',
  'backup.last': 'Last backup: {when}.',
  'backup.all': 'No reading came since.',
  'backup.since.one': '{n} reading came since.',
  'backup.since.other': '{n} readings came since.',
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
  'strength.guessed': 'Whoever has the file and a few fast graphics cards guesses it in {time}.',
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
  'backup.done.one': 'Saved {n} reading to {file}, {size}.',
  'backup.done.other': 'Saved {n} readings to {file}, {size}.',
  'backup.parts.one': 'Saved {n} reading to {files} files, {size}; each is needed.',
  'backup.parts.other': 'Saved {n} readings to {files} files, {size}; each is needed.',
  'backup.missing.one':
    '{n} reading is not in it: its bytes are gone from this browser. Read the device again.',
  'backup.missing.other':
    '{n} readings are not in it: their bytes are gone from this browser. Read the devices again.',
  'restore.title': 'Restore a backup',
  'restore.text':
    'Adds the readings of a backup to those stored here. What is there already is not doubled.',
  'restore.files': 'Backup files (.age)',
  'restore.choose': 'Choose a file first.',
  'restore.type': 'Type the passphrase of the file.',
  'restore.go': 'Restore',
  'restore.opening': 'Opening…',
  'restore.progress': 'Reading {done} of {n}…',
  'restore.done.one': 'Restored {n} reading.',
  'restore.done.other': 'Restored {n} readings.',
  'restore.known.one': '{n} reading of the backup was here already.',
  'restore.known.other': '{n} readings of the backup were here already.',
  'restore.broke':
    'What was restored before that is stored. Restore the same file again to get the rest.',
  'restore.show': 'Show the latest day',
} as const;
