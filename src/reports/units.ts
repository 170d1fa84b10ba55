import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

const { say } = speaking(en);

type Named = Exclude<keyof typeof en, 'limit'>;
const isNamed = (unit: string): unit is Named => unit in en && unit !== 'limit';

/** A unit as the language writes it: `U` is `IE` in German. What all languages share is itself. */
export const unitName = (unit: string): string => (isNamed(unit) ? say(unit) : unit);

/** `LO (limit 20 mg/dL)`: a reading beyond what the device measures, in its own word. */
export const limitText = (limit: string, value: string, unit: string): string =>
  say('limit', { limit, value, unit });
