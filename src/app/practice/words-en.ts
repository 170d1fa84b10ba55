/** English text about practices that hold a key of their own. */
export const en = {
  'by.label': 'Opened with',
  'by.passphrase': 'a passphrase that I tell',
  'by.practice': 'the key of {name}',
  'by.another': 'the key of another practice…',
  'by.hint':
    'A practice that made a key of its own opens with it whatever is sealed for it: no passphrase has to be told each time.',
  'by.digits': 'Its digits: {digits}. Compared: {when}.',
  'by.forget': 'Forget this practice',
  'add.text':
    'Ask the practice for its key: a line of text that begins with age1. It can come by e-mail, as it opens nothing. The digits below it tell whether it is theirs.',
  'add.key': 'Key of the practice (age1…)',
  'add.check': 'Show its digits',
  'add.checking': 'Looking…',
  'add.wrong':
    'This is no key of a practice, or a letter of it is wrong. Copy it once more from where it came, all 62 letters and digits.',
  'add.compare':
    'Call the practice at a number that you know, and read these digits to each other. If they are the same there, the key is theirs: somebody may have exchanged it on the way.',
  'add.name': 'What you call the practice',
  'add.unnamed': 'Give it a name.',
  'add.same': 'The practice has the same digits',
  'add.untold': 'Compare the digits first, then tick this.',
  'add.go': 'Remember the practice',
  'add.first': 'First choose the practice: have its digits shown, compare them, and remember it.',
  'make.title': 'For a practice',
  'make.lead':
    'A practice can make a key of its own, once. Whoever then shares with it seals for that key, and nobody has to tell a passphrase. Nothing of it is stored here.',
  'make.open': 'Make a key for a practice',
  'make.heading': 'A key for a practice',
  'make.text':
    'The key has two halves. One is a file that stays with the practice: with its passphrase it opens what people share. The other is a line of text for those people; it can be printed and sent, as it opens nothing.',
  'make.practice': 'Name of the practice',
  'make.practice.hint': 'It stands on the card, and nowhere else.',
  'make.passphrase':
    'Write it down where those who read in the practice find it, apart from the file. Without it nobody opens what was sealed for the practice, and nobody can help.',
  'make.go': 'Make the key',
  'make.done':
    'Saved {file}, after it was opened once more with the passphrase that you chose. This page keeps nothing of it.',
  'make.next':
    'Keep that file where the practice keeps what only it may open, and a copy elsewhere. A share opens at {address}, with this file and its passphrase.',
  'make.next.local':
    'Keep that file where the practice keeps what only it may open, and a copy elsewhere. A share opens at the address of any Basalt with /v at its end, with this file and its passphrase.',
  'make.again': 'Save the file again',
  'make.print': 'Print the card',
  'make.leave': 'Back to Files',
  'card.title': 'The key of {name}',
  'card.unnamed': 'The key of this practice',
  'card.text':
    'In Basalt: Files → Share with a clinician → Opened with “the key of another practice”. Paste this line there:',
  'card.key': 'Key',
  'card.digits': 'Digits to compare by telephone',
  'card.qr': 'The key, for a camera',
  'standing.title': 'After each new reading',
  'standing.text':
    'The last days, sealed for this practice, can lie where you sync, and be written there anew whenever something new was read: the practice finds the newest, and you send nothing more. What you wrote in notes is never in it.',
  'standing.needs':
    'The practice could also find your last days written anew after each reading. For that this computer has to sync, by a folder or a server.',
  'standing.days': 'Which days',
  'standing.days.n': 'the last {n} days',
  'standing.begin': 'Begin',
  'standing.working': 'At work…',
  'standing.on':
    'The last {n} days lie at {place}, written {when}. Whenever this computer syncs something new they are written anew.',
  'standing.unwritten': 'The last {n} days are to lie at {place}, and were not written yet.',
  'standing.folder':
    'It is the file {name} in the folder {place}. Share that one file with the practice, by a link that your cloud drive makes for it; the practice opens it in the viewer with its key.',
  'standing.link': 'Link for the practice',
  'standing.link.hint':
    'Send it to the practice once. It always leads to the newest days, which the key of the practice opens. Whoever else has the link gets the sealed file too, and cannot open it.',
  'standing.closed':
    'As yet the server gives it to nobody without a password or a signature, so the practice cannot get it. Have it let everybody read what is below p/: “A server of your own to sync by” (docs/sync-servers.md) says how. With the next sync that is looked at again.',
  'standing.reads':
    'When you end it the file is deleted and its name never used again. What the practice read or saved until then, it keeps.',
  'standing.trouble': 'The last try to write it anew failed; the next sync tries again.',
  'standing.left':
    'This computer does not sync by {place} any more, so nothing new is written there. What was written stays, as {name}, until somebody deletes it.',
  'standing.end': 'End it',
  'standing.ended':
    'Ended: the file is deleted, and its name is never used again. What the practice read or saved, it keeps.',
  'standing.forgotten': 'Ended. The file at the place that you left stays there.',
  'standing.stop':
    '{name} may read your last days at {place}, and that does not end here. End it first, on the page Files; afterwards only you can delete the file there, by hand.',
  'standing.stop.other':
    'A practice may read the last days of {name}, and that does not end here. Show {name} and end it first, on the page Files; afterwards only they can delete the file, by hand.',
  'standing.still': 'It has not ended: the file is still there.',
  'standing.not': 'It has not begun.',
} as const;
