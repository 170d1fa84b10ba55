import { fieldOf } from './fields.ts';
import type { Plain, Schedule, SettingValue } from './value.ts';

type Raw = Readonly<Record<string, Plain>>;
type NamedValues = ReadonlyMap<string, SettingValue>;

const numbers = (value: Plain | undefined): readonly number[] | undefined =>
  typeof value === 'object' ? value : undefined;

/** Columns of equal length as a plan; nothing where one is missing. */
function schedule(
  unit: string,
  starts: Plain | undefined,
  ...columns: readonly (Plain | undefined)[]
): Schedule | undefined {
  const minutes = numbers(starts);
  const lists = columns.map(numbers);
  if (!minutes || lists.some((list) => list?.length !== minutes.length)) return undefined;
  const segments = minutes.map((start, i) => ({ start, values: lists.map((list) => list![i]!) }));
  return { segments, unit };
}

const perUnit: Readonly<Record<string, string>> = { grams: 'g/U', exchanges: 'U/exchange' };

/** Plans, by the names of the values that they are made of. */
function schedulesIn(raw: Raw): readonly (readonly [string, Schedule | undefined])[] {
  const glucose = String(raw['glucoseUnit'] ?? '');
  const carbs = perUnit[String(raw['carbUnit'])] ?? '';
  return [
    [
      `basal ${String(raw['basalPattern'])}`,
      schedule('U/h', raw['basalStarts'], raw['basalRates']),
    ],
    ['carbRatios', schedule(carbs, raw['ratioStarts'], raw['ratios'])],
    ['sensitivities', schedule(`${glucose} per U`, raw['sensitivityStarts'], raw['sensitivities'])],
    ['targets', schedule(glucose, raw['targetStarts'], raw['targetLows'], raw['targetHighs'])],
  ];
}

const columnNames = new Set([
  'basalStarts',
  'basalRates',
  'ratioStarts',
  'ratios',
  'sensitivityStarts',
  'targetStarts',
  'targetLows',
  'targetHighs',
]);

function withUnit(name: string, value: Plain, raw: Raw): SettingValue {
  const unit = raw[fieldOf(name).unitIn ?? ''];
  return typeof value === 'number' && typeof unit === 'string' ? { amount: value, unit } : value;
}

/** The warning is set in units or in time left: two ways of one setting. */
const warnings: Readonly<Record<string, string>> = {
  reservoirWarningUnits: 'U',
  reservoirWarningHours: 'h',
};

/** What a device says it is set to, each setting under one name and with its unit. */
function namedValues(raw: Raw): NamedValues {
  const named = new Map<string, SettingValue>();
  for (const [name, plan] of schedulesIn(raw)) if (plan) named.set(name, plan);
  const isPattern = 'basalRates' in raw;
  for (const [name, value] of Object.entries(raw)) {
    if (columnNames.has(name) && typeof value === 'object') continue;
    if (name === 'sensitivities' && named.has(name)) continue;
    if (name === 'basalPattern' && isPattern) continue;
    const unit = warnings[name];
    if (unit && typeof value === 'number') named.set('reservoirWarning', { amount: value, unit });
    else named.set(name, withUnit(name, value, raw));
  }
  return named;
}

const previous = /^previous(?=[A-Z])/;

/** The values after a change and, where the log tells them, those before. */
export function beforeAndAfter(raw: Raw): readonly [before: NamedValues, after: NamedValues] {
  const entries = Object.entries(raw);
  const old = entries
    .filter(([name]) => previous.test(name))
    .map(([name, value]): [string, Plain] => {
      const rest = name.replace(previous, '');
      return [rest.charAt(0).toLowerCase() + rest.slice(1), value];
    });
  const now = entries.filter(([name]) => !previous.test(name));
  return [namedValues(Object.fromEntries(old)), namedValues(Object.fromEntries(now))];
}
