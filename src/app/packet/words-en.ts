/** English text of the visit packet. */
export const en = {
  blocks: 'What is in the packet',
  days: 'Daily Summaries',
  'device-settings': 'Device settings',
  'settings.none': '{device}: nothing is stored of what it was set to.',
  changes: 'Changed in these days',
  'changes.none': 'No change of a setting is known of these days.',
  'changes.none-since':
    'What this device was set to is known from {moment} on: from then on no change is known.',
  'changes.since': 'What this device was set to is known from {moment} on, and not before.',
  'changes.before':
    'What this device was set to is known from {moment} on, and nothing of these days.',
  note: 'Everything below is printed, each part from a new sheet. Nothing leaves this computer: choose “Save as PDF” in the print dialog for a file.',
  file: 'Suggested name of the file: {name}',
  drawing: 'Drawing {done} of {all} days…',
  loading: 'Fetching {report}…',
  empty: 'Nothing of this in these days.',
  failed: 'This part could not be opened.',
  none: 'Choose at least one part.',
  'day.figures': 'Figures of {day}',
} as const;
