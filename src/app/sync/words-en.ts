/** English text of the page that keeps several computers in step. */
export const en = {
  text: 'The same readings on each of your computers, by way of a place that you choose. What lies there is sealed: whoever runs the place sees how many files there are, how large and how old, and nothing else.',
  nobody:
    'To begin, read a device or restore a backup first. If your other computer has begun already, choose the same place as there.',
  simulated: 'Simulated readings are not synced.',
  'place.title': 'Where the sealed files are to lie',
  'place.folder': 'A folder',
  'place.folder.text':
    'One that your cloud drive carries (Dropbox, OneDrive, iCloud, Nextcloud, Syncthing), or on a stick. Nothing to set up on a server.',
  'place.folder.go': 'Choose a folder…',
  'place.folder.missing':
    'This browser cannot open folders. Use Chrome, Edge or another one built on Chromium on a computer.',
  'place.server': 'A server or a bucket of your own',
  'place.server.text':
    'WebDAV, or storage that speaks S3 (AWS, R2, MinIO, Garage, Ceph). It has to allow this web site.',
  'place.kind': 'Kind',
  'kind.webdav': 'WebDAV',
  'kind.s3': 'S3',
  'webdav.address': 'Address of the folder',
  'webdav.address.hint': 'For example {example}',
  'webdav.user': 'User name',
  'webdav.password': 'Password',
  's3.endpoint': 'Endpoint',
  's3.endpoint.hint': 'For example {example}',
  's3.bucket': 'Bucket',
  's3.region': 'Region',
  's3.key': 'Access key',
  's3.secret': 'Secret key',
  's3.style': 'The bucket is named in the path, not in the host name',
  'server.go': 'Try it out',
  'server.trying': 'Trying it out…',
  'problem.remote-unreachable': 'Nothing answers there. Check the address and the connection.',
  'problem.remote-denied': 'It does not take this user name and password.',
  'problem.remote-full': 'It is full. Make room there first.',
  'problem.remote-refused': 'It answers, but does not do what is asked. Check the address.',
  'problem.remote-not-kept':
    'It took a file and gave back something else. It cannot be relied on: choose another place.',
  'problem.not-allowed':
    'It is there, but does not allow this web site. Its settings have to name {origin} (CORS).',
  'problem.not-listed': 'It took a file and does not list it. Choose another place.',
  'problem.open': 'It gives files to anybody, whatever the password. Close it first.',
  'problem.clock':
    'Its clock and that of this computer are more than ten minutes apart. Set the wrong one.',
  'problem.elsewhere':
    'It takes them, but shows another folder with them: what you sync does not lie there. Nothing was changed.',
  'sign-in': 'Change the sign-in…',
  'sign-in.title': 'Sign-in at this place',
  'sign-in.text':
    'For when the password or the access key was changed there. It is tried out first, and stays the same place: nothing is sent once more.',
  'sign-in.go': 'Try it out and keep it',
  'begin.title': 'Begin',
  'begin.text':
    'It is for the readings of {name}. Nothing lies there yet; the other computers join later.',
  'join.title': 'Join your other computers',
  'join.text': 'There are sealed readings of yours.',
  'join.opens': 'The passphrase that was chosen there opens them, or the printed code.',
  'join.whose':
    'They are put together with what is kept here under “{name}”, here and there. Both have to be of the same person: what was mixed cannot be told apart again.',
  'join.wrong':
    'It opens neither with that passphrase nor with that code. Capitals and spaces of the passphrase count; of the code only letters and digits do.',
  'join.secret': 'Passphrase or printed code',
  'join.missing': 'Type one of the two.',
  'join.passkey': 'Join with a passkey',
  'join.passkey.wrong':
    'This passkey opens nothing there. Take the one that was added on a computer that belongs.',
  'join.go': 'Join',
  'join.working': 'Opening…',
  ask: 'Have another computer let this one in',
  'ask.back': 'Use the passphrase or the printed code',
  'ask.text':
    'On a computer that belongs already, open Sync and choose “Let a computer in”. It wants the text below: copy it there, or open the picture with the camera of a phone that belongs. Nothing in it is secret.',
  'ask.field': 'For the other computer',
  'ask.qr': 'The same text, for a camera',
  'ask.code': 'The other computer has to show this code before it lets this one in:',
  'ask.look': 'I was let in: go on',
  'ask.early':
    'There is nothing here for this computer yet. Let it in on the other one first; by a cloud drive it then takes some minutes. Look again.',
  'ask.compare': 'The other computer now shows a code. Is it this one?',
  'ask.other':
    'If it shows another, do not join: what lies there for this computer was put there by somebody else.',
  'ask.join': 'It is the same: join',
  'ask.again': 'It is not: look again',
  'ask.changed': 'Something else lies there by now. Look again, and compare once more.',
  computer: 'Name of this computer',
  'computer.hint': 'So that you know it among your others: “Kitchen laptop”.',
  'computer.missing': 'Give it a name.',
  'begin.passphrase':
    'Each further computer is let in with it. Nobody can tell it to you again if it is lost.',
  'begin.go': 'Go on',
  'code.title': 'Your printed code',
  'code.text':
    'If the passphrase is ever lost, this opens your readings instead. Print it or write it down, and keep it where you keep papers. It is shown only now.',
  'code.qr': 'The code as a picture, for a phone that types it for you',
  'code.print': 'Print it',
  'code.typed': 'Now type it from the paper',
  'code.typed.hint': 'Spaces and capitals do not matter.',
  'code.begins': 'Sync begins once it has opened the seal.',
  'code.wrong': 'This is not the code. Look for a letter that was read wrongly.',
  'code.go': 'Finish',
  'code.working': 'Trying the code…',
  other: 'Choose another place',
  'last.never': 'Nothing was exchanged yet.',
  'last.at': 'Last exchange: {when}.',
  go: 'Sync now',
  working: 'Syncing…',
  'came.one': '{n} read-out or entry came',
  'came.other': '{n} read-outs and entries came',
  'sent.one': '{n} was sent',
  'sent.other': '{n} were sent',
  same: 'Nothing new, here or there.',
  'same.partly': 'Nothing came but what is said below.',
  'last.failed': 'The last try did not succeed.',
  computers: 'Computers that belong',
  'computers.own': 'this one',
  'computers.since': 'joined: {when}',
  'computers.note':
    'Is one among them lost, or one you do not know? Shut it out. One that only stopped syncing stays in the list.',
  'let-in': 'Let a computer in…',
  'let-in.title': 'Let a computer in',
  'let-in.text':
    'On the new computer, open Sync, choose the same place, then “Have another computer let this one in”. Paste here what it shows.',
  'let-in.field': 'What the new computer shows',
  'let-in.none': 'This is not what a computer shows, or not all of it. Copy it once more.',
  'let-in.own': 'This is what this computer itself shows. Take what the new one shows.',
  'let-in.known': 'That computer belongs already.',
  'let-in.out':
    'That computer was shut out. Stop syncing on it first: then it shows something else, which can be let in.',
  'let-in.compare': 'Look at the screen of the new computer. Does it show this code?',
  'let-in.reads':
    'It will read everything that lies at {name}, old and new, and what it sends will count.',
  'let-in.holds':
    'That has no end of itself: it belongs until you shut it out. It learns no passphrase.',
  'let-in.warn':
    'If you did not just ask for this on a computer of yours, cancel: somebody wants to read along.',
  'let-in.go': 'It shows this code: let it in',
  'let-in.done':
    'It is let in. Go on at the new computer. It has to show this code before it joins:',
  'let-in.then':
    'It stands in the list of computers once it has joined and this computer has synced.',
  'let-in.first':
    'To let another computer in, this one has to belong itself: set it up first, then open the address again.',
  behind: 'Another computer made a new key and this one has none of it yet. Sync that one first.',
  'left-out':
    'A new key was made there, and not for this computer: it was shut out by another one. What the others write cannot be read here any more, and they take nothing from here. To belong again: stop syncing here, then join with the new passphrase. If none of yours shut it out, look at the list on another computer first.',
  'shut-out':
    'This computer was shut out by another one. To belong again: stop syncing here, then join with the passphrase that holds now.',
  'strange.ask': 'Do all of your computers say that there is a new key?',
  strange:
    'Then none of them made it. If one that you no longer have may have done so, delete nothing: stop syncing here, and join with the passphrase or the code that was chosen there. Otherwise it is of somebody else who can write to the place, and until it is gone no computer can be shut out. In this case, and in no other, keep a copy of what lies there in these folders, then delete it there by hand:',
  'strange.then':
    'Then sync again. If even one of your computers does not say so, that one has the key: delete nothing, and sync that one first.',
  leaked: 'A computer that was shut out has the key in use. Make a new one.',
  closed:
    'The place has lost what the passphrase or the printed code opens: no computer can join with it any more. Make a new key, with a new passphrase and a new code.',
  out: 'Shut out…',
  'out.title': 'Shut out {name}?',
  'out.closed':
    'What is written from then on cannot be read on {name}, and nothing that it sends counts any more.',
  'out.keeps': '{name} keeps what it has already. What it sent until now stays with your readings.',
  'out.others': 'Your other computers go on by themselves, with a new key, when they next sync.',
  'out.doors':
    'The passphrase and the printed code of before open nothing new. You choose another passphrase and print another code now.',
  'out.place':
    '{name} can still reach the place and see that files come. Take its access away there: change the password, or end the sharing of the folder.',
  'out.begin': 'Go on',
  'out.go': 'Shut out {name}',
  'out.new-key': 'Make a new key',
  'out.passphrase':
    'Choose a passphrase that was never used here. Nothing is changed before the last step.',
  'out.last': 'This is the last step: nothing is changed before the code is right.',
  'out.used': 'This one opens the place already. Choose another.',
  'out.taking-in': 'Taking in what still counts…',
  'out.key': 'Making the new key…',
  'out.telling': 'Letting the others know…',
  'out.done':
    '{name} is shut out. The new passphrase and the new code hold from now on; destroy the old code. Sync your other computers once.',
  'out.done.key':
    'There is a new key. The new passphrase and the new code hold from now on; destroy the old code. Sync your other computers once.',
  'out.untold':
    'The new key holds, but the exchange after it did not succeed. Press Sync now, so that the others hear of it.',
  'out.behind':
    'There is a newer key, and this computer does not have it. Sync, and see what is said then.',
  'out.nothing': 'Nothing was changed: the old passphrase and the old code go on to hold.',
  'out.unsure':
    'It broke off, and may be done or not. Nothing is lost by it. Try again, and keep the old and the new code until it has succeeded.',
  'out.changed':
    'Nothing was changed yet, for the computers that belong are others than you were shown. The new key would be for these:',
  'out.changed.new': 'you were not shown this one',
  'out.changed.text':
    'Whoever has the old key can let a computer in until there is a new one. Go on with all of them only if you know each.',
  'out.changed.all': 'I know them all: go on',
  'out.changed.without': 'Shut out those I was not shown, too',
  'out.again': 'Try again',
  'out.leave': 'Leave it',
  'out.close': 'Close',
  'found.out': 'This computer does not belong any more.',
  'found.title': 'Something is wrong with the place.',
  'found.safe': 'What is stored in this browser is not touched by it.',
  'found.missing.one': '{n} file of {name} is missing or held back.',
  'found.missing.other': '{n} files of {name} are missing or held back.',
  'found.damaged.one': '{n} file of {name} is damaged.',
  'found.damaged.other': '{n} files of {name} are damaged.',
  'found.forged.one': '{n} file in the name of {name} is not of that computer.',
  'found.forged.other': '{n} files in the name of {name} are not of that computer.',
  'found.unknown-writer.one': '{n} file is of a computer that does not belong.',
  'found.unknown-writer.other': '{n} files are of computers that do not belong.',
  'found.revoked.one': '{n} file of {name} came after it was shut out.',
  'found.revoked.other': '{n} files of {name} came after it was shut out.',
  'found.unreadable.one': '{n} file of {name} says nothing that can be read.',
  'found.unreadable.other': '{n} files of {name} say nothing that can be read.',
  'found.locked.one': '{n} file of {name} is sealed for a key that is not here.',
  'found.locked.other': '{n} files of {name} are sealed for a key that is not here.',
  'found.newer.one': '{n} file of {name} is of a newer Basalt: reload this page.',
  'found.newer.other': '{n} files of {name} are of a newer Basalt: reload this page.',
  'found.waiting.one': '{n} file of {name} waits for one before it.',
  'found.waiting.other': '{n} files of {name} wait for one before them.',
  'found.unreachable.one': '{n} file of {name} did not come. Sync again.',
  'found.unreachable.other': '{n} files of {name} did not come. Sync again.',
  'found.cloned': 'This browser’s profile was copied or put back. That is settled.',
  'found.somebody': 'another computer',
  'found.cure':
    'If it stays so: choose “Send again what is missing” below, best on the computer that is named.',
  'passkey.title': 'A passkey',
  'passkey.text':
    'A passkey (a fingerprint, a face, a PIN or a security key) can let your next computer in too, beside the passphrase and the printed code. You confirm it twice: once to make it, once to try it.',
  'passkey.note':
    'It works for Basalt at {host} alone, and only where you have it: keep the printed code. Once a computer was shut out, add it again.',
  'passkey.add': 'Add a passkey',
  'passkey.working': 'Waiting for the passkey…',
  'passkey.added': 'Added. Where you have this passkey, another computer can now join with it.',
  here: 'This computer',
  again: 'Send again what is missing…',
  'again.title': 'Send again what is missing?',
  'again.text':
    'For when {name} lost files or spoilt them. This computer reads all that lies there once more, then sends whatever it has and {name} has not. With many readings that takes a while.',
  'again.safe': 'Nothing is deleted, here or there, and your other computers take nothing twice.',
  'again.others':
    'What this computer never had, only another one of yours can send: do the same there.',
  'again.known': 'What is still missing after that is not said here any more.',
  'again.go': 'Look through it and send',
  stop: 'Stop syncing on this computer',
  'stop.text':
    'Your readings stay here, and what lies at {name} stays there. This computer forgets the place and its keys; to sync again it joins anew.',
  'stop.links.one':
    '{n} link that was made here still opens, until {until}. If it shall not, withdraw it first: afterwards that is not possible from here.',
  'stop.links.other':
    '{n} links that were made here still open, the last of them until {until}. Withdraw first those that shall not: afterwards that is not possible from here.',
  'stop.go': 'Stop',
  'link.title': 'As a link',
  'link.needs':
    'A link needs a place that gives a file out for a time and to nobody after it: a bucket of S3 that this computer syncs by. No folder and no WebDAV server can do that; save a file instead.',
  'link.text':
    'The same days, sealed, put where this computer syncs, and a link that fetches and opens them. Whoever has the link can read them, without an account and without a passphrase: give it to your clinician and to nobody else.',
  'link.lets':
    'Your bucket has to let pages of any web site read from it (“A server of your own to sync by” in the documents of Basalt says how). Open the link once yourself before you send it.',
  'link.for': 'The link opens for',
  'link.for.1': '1 day',
  'link.for.3': '3 days',
  'link.for.7': '7 days',
  'link.for.hint': 'After that it opens nothing. Seven days are the most that S3 allows.',
  'link.go': 'Make a link',
  'link.working': 'Making the link…',
  'link.link': 'Link',
  'link.until': 'It opens until {until}. It is shown here this once: Basalt keeps no copy of it.',
  'link.local':
    'This Basalt is on your computer alone: as it stands, the link opens nothing elsewhere. In the link, put the address of one on the web, with /v at its end, in the place of {viewer}.',
  'link.qr': 'The link, for a camera',
  'links.title': 'Links that still open',
  'links.text':
    'Made in this browser. Once it no longer syncs by this place, they cannot be withdrawn from here.',
  'links.link': '{days}. Made {made}, opens until {until}.',
  'links.link.for': '{days}, for {reader}. Made {made}, opens until {until}.',
  'links.unsure':
    '{days}. Begun {made}, and not finished: its file may lie in the bucket all the same. Nobody has a link to it.',
  'links.withdraw': 'Withdraw',
  'links.withdrawn':
    'Withdrawn: its file is deleted from the bucket, and the link opens nothing any more. A copy that somebody saved before stays readable.',
  'links.stands': 'The link still opens.',
} as const;
