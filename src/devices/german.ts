import { translate } from '#domain/language.ts';
import { de as contour } from './contour/words-de.ts';
import { en as contourEn } from './contour/words-en.ts';
import { de as paradigm } from './paradigm/words-de.ts';
import { en as paradigmEn } from './paradigm/words-en.ts';

/** What the families say of themselves, in German. */
export function addGermanFamilies(): void {
  translate(contourEn, 'de', contour);
  translate(paradigmEn, 'de', paradigm);
}
