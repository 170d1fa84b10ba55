import { translate } from '#domain/language.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';

/** The viewer's own words in German; those of the pages it shows come with the pages. */
export const addGermanViewer = (): void => translate(en, 'de', de);
