/** On the back of the pump: six digits, which the radio sends as BCD (decocare). */
export const isSerial = (text: string): boolean => /^\d{6}$/.test(text);

/** The number in what a person typed off the label, where letters and blanks may stand around it. */
export function serialOf(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '');
  return isSerial(digits) ? digits : undefined;
}
