/** English text of how the numbers of a meter are computed. */
export const en = {
  'per-day': 'Meter readings by the {days} days of the window, those without a reading too.',
} as const;
