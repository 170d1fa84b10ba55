/** What pumps of this line differ in; decoders ask for these and never for a model. */
export interface Capabilities {
  /** Strokes in a unit of insulin: what the amounts of a bolus and of the wizard are counted in. */
  readonly strokes: 10 | 40;
  /** Can suspend on low glucose, and logs the set-up of that with the sensor's. */
  readonly lowSuspend: boolean;
  /** The lowest bit of a sensor glucose is kept in the ISIG page (Tidepool). */
  readonly glucoseBitInIsig: boolean;
}

const tenths: Capabilities = { strokes: 10, lowSuspend: false, glucoseBitInIsig: false };
const fortieths: Capabilities = { strokes: 40, lowSuspend: false, glucoseBitInIsig: true };
const veo: Capabilities = { strokes: 40, lowSuspend: true, glucoseBitInIsig: true };

/** Of two that explain a page equally well the earlier is taken. */
export const everyCapability: readonly Capabilities[] = [tenths, fortieths, veo];

/** The last two digits of the model: a 7xx is a 5xx with a larger reservoir. */
const byFamily: Readonly<Record<string, Capabilities>> = {
  12: tenths,
  15: tenths,
  22: tenths,
  23: fortieths,
  51: veo,
  54: veo,
};

const familyOf = (model: string): string | undefined => /[57](\d\d)(?!\d)/.exec(model)?.[1];

/** The capabilities of a model as the pump names itself, `722` or `MMT-722NAS`. */
export const capabilitiesOf = (model: string): Capabilities | undefined =>
  byFamily[familyOf(model) ?? ''];

/** The 508 and 511 write older layouts, which nothing here reads. */
export const isTooOld = (model: string): boolean => ['08', '11'].includes(familyOf(model) ?? '');

/** Which of the questions that changed over the years a pump understands. */
export interface Dialect {
  /** The 512 has settings and targets of its own, and counts no pages. */
  readonly isFirst: boolean;
  readonly sensor?: 'old' | 'new';
}

export function dialectOf(model: string): Dialect {
  const family = familyOf(model);
  if (family === '12') return { isFirst: true };
  if (family === '15') return { isFirst: false };
  return { isFirst: false, sensor: family === '22' ? 'old' : 'new' };
}
