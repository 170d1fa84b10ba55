import type { Language } from '#domain/language.ts';
import type { Daypart, PerUnit, Preferences, Range } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { brokenBundle } from './broken.ts';
import { Fields } from './fields.ts';
import { isText } from './json.ts';
import { isZone } from './zone.ts';

/** What of a person's preferences the numbers and words of reports are made by; nothing of their screen or paper. */
export type ShownAs = Omit<Preferences, 'theme' | 'palette' | 'printed' | 'paper'>;

/** No limit of a glucose is beyond, in either unit. */
const GLUCOSE = [0.1, 1000] as const;
const MINUTES = 1440;
const DEVICES = 100;

const units = ['mg/dL', 'mmol/L'] as const;
const presets = ['standard', 'older', 'pregnancy', 'carelink', 'custom'] as const;
const dayparts = ['night', 'breakfast', 'lunch', 'dinner', 'evening'] as const;
const languages: readonly Language[] = ['en', 'de'];

const limitsIn = (fields: Fields): PerUnit<number> => ({
  'mg/dL': fields.number('mg/dL', ...GLUCOSE),
  'mmol/L': fields.number('mmol/L', ...GLUCOSE),
});

function rangeIn(fields: Fields, unit: 'mg/dL' | 'mmol/L'): Range {
  const [low = 0, high = 0] = fields.numbers(unit, 2, ...GLUCOSE);
  return [low, high];
}

function daypartIn(value: unknown): Daypart {
  const fields = new Fields(value, 'a part of the day');
  return {
    id: fields.oneOf('id', dayparts),
    from: fields.number('from', 0, MINUTES),
    to: fields.number('to', 0, MINUTES),
  };
}

function keyIn(value: unknown): string {
  if (isText(value)) return value;
  throw brokenBundle('the key of a device is no text');
}

/** Field by field. Throws Failure `broken-bundle` where one is missing or odd. */
export function readShownAs(fields: Fields): ShownAs {
  const target = fields.fields('target');
  return {
    unit: fields.oneOf('unit', units),
    preset: fields.oneOf('preset', presets),
    target: { 'mg/dL': rangeIn(target, 'mg/dL'), 'mmol/L': rangeIn(target, 'mmol/L') },
    lowLine: fields.has('lowLine') ? limitsIn(fields.fields('lowLine')) : null,
    pumpTargets: fields.flag('pumpTargets'),
    hours: fields.oneOf('hours', ['12', '24']),
    zone: zone(fields.text('zone', isZone)),
    language: fields.oneOf('language', languages),
    veryLow: limitsIn(fields.fields('veryLow')),
    veryHigh: limitsIn(fields.fields('veryHigh')),
    carbs: fields.oneOf('carbs', ['g', 'exchanges']),
    gramsPerExchange: fields.number('gramsPerExchange', 1, 100),
    dayparts: fields.list('dayparts', dayparts.length).map(daypartIn),
    uncounted: fields.list('uncounted', DEVICES).map(keyIn),
    mainSensor: fields.has('mainSensor') ? fields.text('mainSensor') : null,
  };
}
