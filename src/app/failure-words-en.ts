const SAFE = 'Nothing new was stored; what was stored before is unchanged.' as const;
const UNSENT =
  'Everything stored here is safe. What was not exchanged yet is exchanged next time.' as const;
const ON_DEVICE = `${SAFE} The device keeps its memory.` as const;

/** English text of each failure: what happened, what it means for the readings, what to do. */
export const en = {
  'unsupported-browser.title': 'This browser cannot talk to devices',
  'unsupported-browser.data': 'Your stored readings can be looked at here all the same.',
  'unsupported-browser.next':
    'Open this page in Chrome or Edge on a computer. Other browsers and phones have no access to USB devices.',
  'no-device-chosen.title': 'No device was chosen',
  'no-device-chosen.data': SAFE,
  'no-device-chosen.next':
    'If your meter was not in the list: plug it in, wait until it shows that it is connected, and connect again. A charging cable lights a meter up but does not connect it.',
  'permission-denied.title': 'The browser may not open this device',
  'permission-denied.data': SAFE,
  'permission-denied.next':
    'Close other programs that use the meter, unplug it, plug it in again and connect once more.',
  'device-busy.title': 'Another program holds this device',
  'device-busy.data': SAFE,
  'device-busy.next': 'Close other programs and tabs that read meters, then try again.',
  'interface-busy.title': 'Another program or a driver holds this device',
  'interface-busy.data': SAFE,
  'interface-busy.next':
    'Close other programs and tabs that read meters, then try again. If that does not help, a driver of this computer is in the way.',
  'reading-elsewhere.title': 'Another tab is reading a device',
  'reading-elsewhere.data': 'Its results appear here too when it has finished.',
  'reading-elsewhere.next': 'Wait for that reading to end, or stop it there, then try again.',
  'disconnected.title': 'The device was unplugged',
  'disconnected.data': ON_DEVICE,
  'disconnected.next':
    'Plug it in again and wait until it shows that it is connected. Then try again: the rest is added, nothing is stored twice.',
  'cancelled.title': 'Stopped',
  'cancelled.data': ON_DEVICE,
  'cancelled.next': 'Read it again whenever you like: the rest is added, nothing is stored twice.',
  'no-response.title': 'The device does not answer',
  'no-response.data': SAFE,
  'no-response.next':
    'Unplug it, wait until its screen is off if it has one, then plug it in without pressing any key and try again. If its battery was empty, leave it plugged in for ten minutes first.',
  'serial-needed.title': 'The serial number of the pump is missing',
  'serial-needed.data': SAFE,
  'serial-needed.next': 'Try again and type the six digits on the back of the pump.',
  'pump-silent.title': 'The pump does not answer',
  'pump-silent.data': SAFE,
  'pump-silent.next':
    'Compare the number with the six digits on the back of the pump, lay it within a hand’s breadth of the stick or meter, away from phones, and try again. A pump with an empty battery says nothing. A Next LINK in mmol/L reads no pump in mg/dL, and the other way round.',
  'poor-link.title': 'The connection is too poor',
  'poor-link.data': ON_DEVICE,
  'poor-link.next':
    'A meter: plug it straight into the computer, with a short data cable and no hub. A pump: lay it within a hand’s breadth of the stick or meter, away from phones and screens. Then try again: only what is missing is fetched.',
  'session-invalid.title': 'The device called off the transfer',
  'session-invalid.data':
    'It declared what it had sent void, so none of that was stored. The device keeps its memory.',
  'session-invalid.next': 'Unplug it, wait ten seconds, plug it in and try again.',
  'unexpected-reply.title': 'The device said something unexpected',
  'unexpected-reply.data': ON_DEVICE,
  'unexpected-reply.next':
    'Close other programs and tabs that read meters: they may talk to it at the same time. Then try again. If it happens twice, save a trace for a bug report.',
  'unsupported-model.title': 'This model is not known',
  'unsupported-model.data': SAFE,
  'unsupported-model.next':
    'See which meters and pumps work under Devices. A trace in a bug report helps to add it.',
  'pump-too-old.title': 'This pump is too old to be read',
  'pump-too-old.data': SAFE,
  'pump-too-old.next':
    'The MiniMed 508 and Paradigm 511 keep their memory in another form. Basalt reads the 512 and later: see which under Devices.',
  'unreadable-file.title': 'This file cannot be read',
  'unreadable-file.data': SAFE,
  'unreadable-file.next': 'Save it again from the program it came from, or choose another file.',
  'broken-bundle.title': 'This file is damaged, or it was changed',
  'broken-bundle.data': 'Nothing of it was taken in. Everything stored so far is safe.',
  'broken-bundle.next': 'Copy the file again from where it came, or use another backup.',
  'wrong-key.title': 'This does not open the file',
  'wrong-key.data': 'Nothing of it was taken in. Everything stored so far is safe.',
  'wrong-key.next': 'Check the passphrase: capitals and spaces count.',
  'other-person.title': 'Somebody else in this browser syncs by this place',
  'other-person.data': 'Nothing was exchanged: readings of two people would have been mixed.',
  'other-person.next':
    'Look whose readings are shown, and choose a place that is theirs. Each person needs one of their own.',
  'syncing-elsewhere.title': 'Another tab is exchanging readings',
  'syncing-elsewhere.data': 'What it fetches appears here too when it has finished.',
  'syncing-elsewhere.next': 'Wait until it has finished, then try again.',
  'remote-unreachable.title': 'The shared folder or server cannot be reached',
  'remote-unreachable.data': UNSENT,
  'remote-unreachable.next':
    'Check the internet connection, or plug in the stick that the folder is on, then try again.',
  'remote-denied.title': 'The shared folder or server does not let Basalt in',
  'remote-denied.data': UNSENT,
  'remote-denied.next':
    'Allow the folder again when the browser asks, or check the name and password of the server, then try again.',
  'remote-full.title': 'The shared folder or server is full',
  'remote-full.data': UNSENT,
  'remote-full.next': 'Make room there, then try again: it goes on where it stopped.',
  'remote-refused.title': 'The shared folder or server did not do what it was asked',
  'remote-refused.data': UNSENT,
  'remote-refused.next':
    'Try again later. If it stays that way, check the settings of the server, or choose another place.',
  'remote-not-kept.title': 'The shared folder or server did not keep what it was given',
  'remote-not-kept.data': `It took a file and gives back something else. ${UNSENT}`,
  'remote-not-kept.next':
    'Try again. If it happens twice, choose another place: this one cannot be relied on.',
  'other-bundle.title': 'This file is a share, not a backup',
  'other-bundle.data': 'Nothing of it was taken in. Everything stored so far is safe.',
  'other-bundle.next':
    'What somebody shared can be looked at, but not added to your own readings. To restore, choose a file that was saved as a backup.',
  'locked.title': 'These readings are locked',
  'locked.data': 'Everything stored so far is safe. Nothing was changed.',
  'locked.next': 'Unlock them with the passphrase of the app lock, then try again.',
  'no-passkey.title': 'The passkey was not used',
  'no-passkey.data': 'Nothing was opened and nothing was changed.',
  'no-passkey.next':
    'Try again and confirm it with your finger, face or PIN. Not every passkey can open what is sealed: where yours cannot, use the passphrase or the printed code.',
  'unsafe-address.title': 'This address is not safe',
  'unsafe-address.data': 'Nothing was sent there.',
  'unsafe-address.next':
    'Write one that begins with https:// and has no password in it. Only for this computer itself may it begin with http://.',
  'reload-first.title': 'This page has to be loaded once more',
  'reload-first.data': 'Nothing was sent.',
  'reload-first.next':
    'Reload the page, then try again. Basalt sends something only when this browser has loaded it from its own safe copy.',
  'storage-full.title': 'The disk is full',
  'storage-full.data':
    'All that was stored so far is safe. What came after it is still on the device.',
  'storage-full.next': 'Make room on the disk of this computer, then read the device again.',
  'storage-damaged.title': 'Part of the stored data is damaged',
  'storage-damaged.data': 'Everything that can still be read is shown.',
  'storage-damaged.next':
    'Export everything, then read your devices again: what they still hold is put back.',
  'storage-unavailable.title': 'The browser gives no access to its storage',
  'storage-unavailable.data': 'Nothing could be stored. Your devices keep their memory.',
  'storage-unavailable.next':
    'Allow this site to store data, or open it in a normal window instead of a private one, then reload.',
  'newer-data.title': 'These readings were written by a newer Basalt',
  'newer-data.data': 'They are safe, and this older version leaves them alone.',
  'newer-data.next': 'Reload the page to get the newer version.',
  'internal.title': 'Basalt made a mistake',
  'internal.data': ON_DEVICE,
  'internal.next': 'Try again. If it happens twice, save a trace for a bug report.',
} as const;
