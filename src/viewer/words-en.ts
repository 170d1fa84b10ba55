/** English text of the page that shows what somebody shared. */
export const en = {
  title: 'Basalt · shared readings',
  'unsafe.title': 'This page cannot be used here',
  'unsafe.text':
    'The server that it came from leaves out a protection: a file could reach what is stored in this browser. So none is opened here. Tell whoever runs the server that the headers of /v are missing, and ask the sender for another address to open your file at.',
  'open.title': 'Look at what somebody shared with you',
  'open.text':
    'Drop the file you were given anywhere on this page, or choose it. Type the passphrase that the sender told you. A file that is sealed for your practice takes the practice’s key file instead, and its passphrase.',
  'open.brought':
    'Fetched from {place}: the newest that was written for your practice. It opens with the practice’s key file and its passphrase.',
  'open.file': 'File (.age)',
  'open.key': 'Key file of the practice (practice-key.age)',
  'open.key.hint': 'This file is sealed for a practice: its key opens it.',
  'open.key.passphrase': 'The passphrase of the key file.',
  'open.dropped': 'Chosen: {name}',
  'open.go': 'Open',
  'open.working': 'Opening…',
  'open.link': 'Fetching what the link leads to…',
  'open.instead': 'Open a file instead',
  'open.again':
    'This page keeps nothing, so what was open here is closed. Open the link from your message again, or choose the file again.',
  'open.keeps':
    'It is opened inside this page. Nothing of it is sent anywhere and nothing is kept: close the tab and it is gone.',
  'wrong.no-file': 'Choose the file first.',
  'wrong.no-passphrase': 'Type the passphrase of the file.',
  'wrong.no-key': 'This file is sealed for a practice. Choose the practice’s key file too.',
  'wrong.no-key-passphrase': 'Type the passphrase of the key file.',
  'wrong.key-passphrase':
    'This passphrase does not open the key file. It is the one that the practice chose when it made its key; capitals and hyphens count.',
  'wrong.key-broken':
    'This is no key file of a practice, or it is damaged. Choose the file practice-key.age, or a copy of it.',
  'wrong.other-key':
    'This key does not open the file: it was sealed for another key. Ask the sender which practice they chose, and compare the digits of the key.',
  'wrong.wrong-key':
    'This passphrase does not open the file. Capitals and hyphens count; ask the sender to spell it once more.',
  'wrong.broken-bundle':
    'This file is damaged, or it is no file of Basalt. Nothing of it is shown. Ask the sender for it once more.',
  'wrong.newer-data':
    'This file was made by a newer Basalt than this page. Reload the page and open the file or the link again.',
  'wrong.other-bundle':
    'This file is a backup, not something to look at. Ask the sender to save a file under “Share with a clinician”.',
  'wrong.expired':
    'The sender wished this to be shown until {until} only. Ask them to share it anew.',
  'wrong.link-broken':
    'This link is not whole: part of it was cut off or changed on its way. Copy all of it from your message and open it again, or ask the sender to send it once more.',
  'wrong.link-expired':
    'This link has expired: it opens nothing any more. Ask the sender for a new one.',
  'wrong.link-withdrawn':
    'What this link led to is no longer there: the sender withdrew it, or it was removed. Ask the sender for a new link.',
  'wrong.link-denied':
    '{place} does not give it out for this link: the link has expired or was withdrawn, or it was changed on its way. Open it once more exactly as it was sent, or ask the sender for a new one.',
  'wrong.link-unreachable':
    '{place}, where it lies, cannot be reached or does not let this page in; a browser does not tell which. Check your connection and open the link again. If that does not help, tell the sender, or ask for a file.',
  'wrong.practice-unreachable':
    'It cannot be fetched from here: the place cannot be reached, or does not let this page in; a browser does not tell which. Open {place} in a tab of its own. If a file comes, choose it here; if none does, tell the sender.',
  'wrong.link-odd':
    'What lies there is damaged, or it is no share of Basalt. Nothing of it is shown. Ask the sender for a new link.',
  'wrong.link-key':
    'The key in this link does not open what lies there: the link was changed on its way, or it belongs to something else. Copy all of it from your message and open it again, or ask the sender for a new one.',
  'wrong.internal': 'This page made a mistake. Open the file or the link once more.',
  pages: 'Reports',
  somebody: 'No name given',
  'shared.days': 'Shared days: {days}',
  'shared.for': 'for {reader}',
  'shared.copy': 'A copy made {when} with {app}; not live.',
  'shared.until': 'Shown until {until}.',
  simulated: 'Simulated readings: they are nobody’s.',
  close: 'Close',
  language: 'Language',
} as const;
