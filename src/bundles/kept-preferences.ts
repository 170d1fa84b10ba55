import { type Preferences, usualDayparts } from '#domain/preferences.ts';
import { Failure } from '#domain/failure.ts';
import { brokenBundle } from './broken.ts';
import { Fields } from './fields.ts';
import { isDate } from './share-bounds.ts';
import { readShownAs } from './shown-as.ts';

const isBorn = (text: string): boolean => text === '' || isDate(text);

/** Field by field. Throws Failure `broken-bundle` where one is missing or odd. */
function fieldsOf(value: unknown): Preferences {
  const fields = new Fields(value, 'preferences');
  const printed = fields.fields('printed');
  const shownAs = readShownAs(fields);
  // Settings change when a part begins: nobody could bring back one that is gone.
  if (shownAs.dayparts.length !== usualDayparts.length)
    throw brokenBundle('a part of the day is gone');
  return {
    ...shownAs,
    theme: fields.oneOf('theme', ['system', 'light', 'dark']),
    palette: fields.oneOf('palette', ['clinic', 'blue-orange', 'grey']),
    printed: {
      name: printed.oneOf('name', ['full', 'initials', 'none']),
      born: printed.text('born', isBorn),
      number: printed.text('number'),
    },
    paper: fields.oneOf('paper', ['auto', 'A4', 'Letter']),
  };
}

/**
 * What a person chose, as a backup carries it. Undefined where it has none, or some that this version does
 * not know: the readings are to be had all the same.
 */
export function readPreferences(value: unknown): Preferences | undefined {
  if (value === undefined) return undefined;
  try {
    return fieldsOf(value);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'broken-bundle') return undefined;
    throw thrown;
  }
}
