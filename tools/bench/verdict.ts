/** A line of the bench with whether its budget is met. */
export const verdict = (line: string, isMet: boolean): string =>
  `${line}: ${isMet ? 'met' : 'MISSED'}`;
