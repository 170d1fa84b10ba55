/** English text of the page that shows what somebody shared. */
export const en = {
  title: 'Basalt · shared readings',
  'unsafe.title': 'This page cannot be used here',
  'unsafe.text':
    'The server that it came from leaves out a protection: a file could reach what is stored in this browser. So none is opened here. Tell whoever runs the server that the headers of /v are missing, and ask the sender for another address to open your file at.',
  'open.title': 'Look at what somebody shared with you',
  'open.text':
    'Drop the file you were given anywhere on this page, or choose it. Type the passphrase that the sender told you.',
  'open.file': 'File (.age)',
  'open.dropped': 'Chosen: {name}',
  'open.go': 'Open',
  'open.working': 'Opening…',
  'open.keeps':
    'The file is opened inside this page. Nothing is sent anywhere and nothing is kept: close the tab and it is gone.',
  'wrong.no-file': 'Choose the file first.',
  'wrong.no-passphrase': 'Type the passphrase of the file.',
  'wrong.wrong-key':
    'This passphrase does not open the file. Capitals and hyphens count; ask the sender to spell it once more.',
  'wrong.broken-bundle':
    'This file is damaged, or it is no file of Basalt. Nothing of it is shown. Ask the sender for it once more.',
  'wrong.newer-data':
    'This file was made by a newer Basalt than this page. Reload the page and open the file again.',
  'wrong.other-bundle':
    'This file is a backup, not something to look at. Ask the sender to save a file under “Share with a clinician”.',
  'wrong.expired':
    'The sender wished this to be shown until {until} only. Ask them for a new file.',
  'wrong.internal': 'This page made a mistake. Reload it and open the file once more.',
  pages: 'Reports',
  somebody: 'No name given',
  'shared.days': 'Shared days: {days}',
  'shared.for': 'for {reader}',
  'shared.copy': 'A copy made {when} with {app}; not live.',
  'shared.until': 'Shown until {until}.',
  simulated: 'Simulated readings: they are nobody’s.',
  close: 'Close file',
  language: 'Language',
} as const;
