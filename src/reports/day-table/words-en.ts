/** English text of every table with a row for each day. */
export const en = {
  day: 'Day',
  partial: '* A pump tells less than 23 hours of this day: it is in no mean of the pump.',
  'partial.short': 'a pump tells less than 23 hours',
  how: 'How these numbers are computed',
} as const;
