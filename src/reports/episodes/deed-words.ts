import type { Preferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { lengthWords } from '../day/length.ts';
import { strokesText } from '../day/readout.ts';
import { overlapMs } from '../delivery/span.ts';
import { countBoluses, overrideOf, programmedOf } from '../metrics/boluses.ts';
import { carbAmount } from '../metrics/carbs.ts';
import { plain } from '#domain/language.ts';
import { instant } from '#domain/time.ts';
import { unitName } from '../units.ts';
import { activeAt, BEFORE_HOURS } from './before.ts';
import type { Deed } from './deeds.ts';
import { count, say } from './words.ts';

type Of<K extends Deed['kind']> = Extract<Deed, { kind: K }>;

const units = (n: number): string => `${strokesText(n)} ${unitName('U')}`;

const bolusKeys = { more: 'deed.bolus.more', less: 'deed.bolus.less' } as const;

function bolusWords(deed: Of<'bolus'>, ago: string): string {
  const side = overrideOf(deed.of);
  const active = activeAt(deed) ?? 0;
  const isOf = (kind: 'manual' | 'correction-only') => countBoluses([deed.of], kind) > 0;
  const told = { units: units(programmedOf(deed.of)), ago };
  return [
    say(side ? bolusKeys[side] : 'deed.bolus', told),
    isOf('manual') && say('deed.manual'),
    isOf('correction-only') && say('deed.correction'),
    active > 0 && say('deed.active', { units: units(active) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How much of the three hours something took. */
function share(deed: Of<'temp' | 'suspend'>, start: Instant): string {
  const from = instant(start - BEFORE_HOURS * 3_600_000);
  const length = lengthWords(overlapMs(deed, { from, to: start }));
  return say('ago.of', { length, hours: BEFORE_HOURS });
}

function tempWords(deed: Of<'temp'>, start: Instant): string {
  const { percent, rate } = deed.of.event;
  const ago = share(deed, start);
  if (percent !== undefined) return say('deed.temp.percent', { percent, ago });
  return say('deed.temp.rate', { rate: `${strokesText(rate ?? 0)} ${unitName('U/h')}`, ago });
}

function carbWords({ of }: Of<'carbs'>, ago: string, preferences: Preferences): string {
  const amount = carbAmount(of, preferences);
  if (amount === null) return say('deed.carbs.unknown', { ago });
  const unit = unitName(preferences.carbs);
  return say('deed.carbs', { amount: `${plain(Math.round(amount * 10) / 10)} ${unit}`, ago });
}

function wordsOf(
  deed: Exclude<Deed, Of<'automatic' | 'alarm'>>,
  start: Instant,
  preferences: Preferences,
): string {
  const ago = lengthWords(start - deed.from);
  switch (deed.kind) {
    case 'bolus':
      return bolusWords(deed, ago);
    case 'temp':
      return tempWords(deed, start);
    case 'suspend':
      return say('deed.suspend', { ago: share(deed, start) });
    case 'carbs':
      return carbWords(deed, ago, preferences);
    case 'set':
      return say('deed.set', { ago });
    case 'exercise':
      return say('deed.exercise', { ago });
  }
  return deed satisfies never;
}

function alarmWords(alarms: readonly Of<'alarm'>[], start: Instant): readonly string[] {
  const [first] = alarms;
  if (!first) return [];
  const { name } = first.of;
  const ago = lengthWords(start - first.from);
  const { length: n } = alarms;
  return [n === 1 ? say('deed.alarm', { name, ago }) : say('deed.alarms', { n, name, ago })];
}

/** What is recorded before an episode, a phrase each; automatic doses and alarms are gathered. */
export function deedWords(
  deeds: readonly Deed[],
  start: Instant,
  preferences: Preferences,
): readonly string[] {
  const automatic = deeds.filter(({ kind }) => kind === 'automatic').length;
  const alarms = deeds.filter((deed) => deed.kind === 'alarm');
  return [
    ...deeds.flatMap((deed) =>
      deed.kind === 'automatic' || deed.kind === 'alarm' ? [] : [wordsOf(deed, start, preferences)],
    ),
    ...(automatic > 0 ? [count('deed.automatic', automatic)] : []),
    ...alarmWords(alarms, start),
  ];
}
