/** The texts of what is loaded after the day: the card of a mark, and what is said over an empty frame. */
export const en = {
  close: 'Close',
  correct: 'Correct',
  bytes: 'Show the bytes it came from',
  bytesFailed: 'These bytes cannot be shown just now.',
  place: 'Section {section}, from byte {offset}, {length} bytes',
  nothing: 'Nothing on this day.',
  nothingAtAll: 'No other day holds anything yet.',
  wrong: 'This day could not be opened.',
  safe: 'Your readings are stored and unchanged.',
  retry: 'Try again',
} as const;
