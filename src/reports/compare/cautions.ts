import { decimals } from '#domain/language.ts';
import { FULL_ACTIVE, sufficiencyOf } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { windowText } from '../period/window-text.ts';
import type { Pair } from './view.ts';
import { coveredDays, type From } from './windows.ts';
import { count, say } from './words.ts';

/** Days with readings that a window needs to be set beside another. */
const ENOUGH_DAYS = 7;

/** Why a window tells too little; empty where it tells enough. */
function tooLittle(period: Period, from: From): readonly string[] {
  const name = windowText(period.input);
  const days = coveredDays(period, from);
  if (days === 0) return [say(`caution.none.${from}`, { name })];
  const { active } = sufficiencyOf(period);
  const isFew = days < ENOUGH_DAYS || (from === 'sensor' && (active ?? 0) < FULL_ACTIVE);
  if (!isFew) return [];
  const told = { name, days, all: count('days', period.days().length), needs: ENOUGH_DAYS };
  if (from === 'meter') return [say('caution.meter', told)];
  const percent = decimals(Math.floor(active ?? 0), 0);
  return [say('caution.sensor', { ...told, active: percent, percent: FULL_ACTIVE })];
}

/** How many local dates both windows hold. */
function sharedDays([own, other]: Pair<Period>): number {
  const dates = new Set(own.allDays().map(({ date }) => date));
  return other.allDays().filter(({ date }) => dates.has(date)).length;
}

/** What to know before one reads anything into a difference. */
export function cautionsOf(pair: Pair<Period>, from: From): readonly string[] {
  const [own, other] = pair.map((period) => period.days().length);
  const shared = sharedDays(pair);
  return [
    ...pair.flatMap((period) => tooLittle(period, from)),
    ...(own === other ? [] : [say('caution.lengths', { own: own ?? 0, other: other ?? 0 })]),
    ...(shared > 0 ? [count('caution.shared', shared)] : []),
  ];
}
