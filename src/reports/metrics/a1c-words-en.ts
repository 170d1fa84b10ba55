/** English text of how numbers of lab values are computed. */
export const en = {
  difference: 'The median of all lab values less the GMI of the 90 days up to each.',
  few: 'It needs {needs} pairs; there are {has}.',
} as const;
