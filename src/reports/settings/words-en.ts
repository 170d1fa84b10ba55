/** English text of a device's settings, their differences and their history. */
export const en = {
  asked: 'Read {moment}',
  changed: 'Changed {moment}',
  'before-change': 'As it was before the change of {moment}',
  doubt: 'Different when read {moment}; the log does not say since when',
  moment: '{date}, {time}',
  from: 'From',
  to: 'To',
  rate: 'Rate',
  value: 'Value',
  total: '24-hour total',
} as const;
