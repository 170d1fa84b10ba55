/** English text of the data table's page. */
export const en = {
  show: 'Kind of record',
  all: 'All kinds ({n})',
  kind: '{kind} ({n})',
  save: 'Save as CSV',
  saved: 'Saved as {file}.',
  'not.saved': 'The file could not be made. Nothing is lost; try again.',
  shown: '{shown} of {total} records, newest first',
  more: 'Show 500 more',
  none: 'No record of this kind in this window.',
  time: 'Time',
  record: 'Record',
  value: 'Value as reported',
  details: 'Details',
  device: 'Device',
  placement: 'How its time is known',
} as const;
