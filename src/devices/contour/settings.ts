import type { Settings } from '#domain/event.ts';
import { type Header, measuringRange } from './header.ts';

type Values = Record<string, string | number | boolean | readonly number[]>;

const tenTargets = [
  'hypoAlert',
  'low',
  'lowBeforeMeal',
  'lowAfterMeal',
  'high',
  'highBeforeMeal',
  'highAfterMeal',
  'hyperAlert',
  'lowFasting',
  'highFasting',
];
const withAlerts = tenTargets.slice(0, 8);
const withFasting = tenTargets.filter((name) => !name.endsWith('Alert'));
const fourTargets = ['low', 'lowBeforeMeal', 'high', 'highBeforeMeal'];

/** The two layouts of eight cannot be told apart by their length: the 7350 has no alerts. */
function targetNames(model: string, count: number): readonly string[] {
  if (count === 8) return model === '7350' ? withFasting : withAlerts;
  return { 4: fourTargets, 10: tenTargets }[count] ?? [];
}

const isSet = (bits: number, mask: number): boolean => (bits & mask) !== 0;

/** C is hexadecimal; only these bits are known to mean the same on the USB meters. */
function configuration(text: string | undefined): Values {
  if (!text || !/^[\da-f]{1,2}$/i.test(text)) return {};
  const bits = Number.parseInt(text, 16);
  const dayFirst = isSet(bits, 0x20);
  return { sound: isSet(bits, 1), hours24: isSet(bits, 2), reminders: isSet(bits, 8), dayFirst };
}

function targets(header: Header): Values {
  const text = header.settings['X'] ?? '';
  const groups = /^(\d{3})+$/.test(text) ? (text.match(/\d{3}/g) ?? []) : [];
  const { unit } = measuringRange(header);
  const value = (group: string) => (unit === 'mg/dL' ? Number(group) : Number(group) / 10);
  const names = targetNames(header.model, groups.length);
  return Object.fromEntries(names.map((name, at) => [name, value(groups[at] ?? '')]));
}

/** Keys without a settled meaning are kept as they came, under their own letter. */
const unexplained = (raw: Header['settings']): Values =>
  Object.fromEntries(
    ['I', 'J', 'R', 'S', 'U', 'Y', 'Z', 'a'].flatMap((key) => {
      const value = raw[key];
      return value === undefined ? [] : [[`key ${key}`, value]];
    }),
  );

/** What the header says of the meter: versions, language, targets and range in their own unit. */
export function settingsOf(header: Header): Settings {
  const { settings: raw, model, serial, versions } = header;
  const { unit, low, high, reported } = measuringRange(header);
  const language = raw['G']?.split(',')[0];
  const values: Values = {
    model,
    serial,
    versions: versions.join(' '),
    ...(language ? { language } : {}),
    ...configuration(raw['C']),
    limitsUnit: unit,
    ...(reported ? { measuresFrom: low, measuresTo: high } : {}),
    ...targets(header),
    ...(raw['A'] ? { mealMarks: raw['A'] === '1' } : {}),
    ...unexplained(raw),
  };
  return { kind: 'settings', settings: values };
}
