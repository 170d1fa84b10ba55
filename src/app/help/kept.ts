/** The same text, in which no line ends between a number and its unit. */
export const kept = (text: string): string =>
  text.replaceAll(/(\d) (?=%|mg\/dL|mmol\/L)/g, '$1\u00A0');
