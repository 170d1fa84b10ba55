import { randomFrom } from '#domain/chance.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Profile } from './profile.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The clock of a meter that is set to this computer's local time: 12 or 14 digits. */
export function meterTime(ms: number, seconds: boolean): string {
  const at = new Date(ms);
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const minute = `${two(at.getHours())}${two(at.getMinutes())}`;
  return day + minute + (seconds ? two(at.getSeconds()) : '');
}

/** One entry in a meter's memory, without its number and time. */
interface Entry {
  readonly hour: number;
  readonly mgDl: number;
  readonly meal: string;
  readonly carbs?: number;
  readonly units?: number;
}

/** A day of somebody who tests before and after meals, at night now and then, and runs low on some mornings. */
function livedDay(random: () => number): Entry[] {
  const about = (centre: number, spread: number) => centre + (random() - 0.5) * 2 * spread;
  const morning = about(118, 45);
  const meals = [7.2, 12.6, 18.7].flatMap((hour, at): Entry[] => {
    const before = at === 0 ? morning : about(125, 50);
    const carbs = Math.round(about(48, 22));
    const units = Math.round(carbs / 11 + Math.max(0, before - 120) / 45);
    const fed = { hour: about(hour, 0.5), mgDl: before, meal: at === 0 ? 'F' : 'B', carbs, units };
    const after = { hour: fed.hour + about(2, 0.3), mgDl: about(before + 42, 55), meal: 'A' };
    return random() < 0.72 ? [fed, after] : [fed];
  });
  const night = { hour: about(22.6, 0.6), mgDl: about(140, 60), meal: '' };
  return random() < 0.8 ? [...meals, night] : meals;
}

export interface Memory {
  readonly profile: Profile;
  readonly unit: GlucoseUnit;
  readonly results: number;
  readonly seed: number;
  /** The latest moment that may be in the memory, ms since 1970. */
  readonly until: number;
}

interface Stored {
  readonly at: number;
  readonly text: string;
}

/** The texts of a meter's R records, oldest first, numbered from 1. */
export function livedResults(memory: Memory): string[] {
  const random = randomFrom(memory.seed);
  const stored: Stored[] = [];
  const today = new Date(memory.until);
  for (let back = 0; stored.length < memory.results; back++) {
    const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back);
    const entries = livedDay(random).flatMap((entry) => write(entry, midnight, memory, random));
    stored.unshift(...entries.filter(({ at }) => at <= memory.until));
  }
  return stored
    .slice(stored.length - memory.results)
    .map(({ text }, index) => `R|${index + 1}|${text}`);
}

function write(entry: Entry, midnight: Date, memory: Memory, random: () => number): Stored[] {
  const { profile, unit } = memory;
  const at = midnight.getTime() + Math.round(entry.hour * 3600) * 1000;
  const time = meterTime(at, profile.resultSeconds);
  const taken = [{ at, text: glucoseText(entry, unit, profile, random, time) }];
  if (!profile.logsCarbs || entry.carbs === undefined || random() < 0.4) return taken;
  return [
    ...taken,
    { at: at + 60_000, text: `^^^Carb|${entry.carbs}|1^||||${time}` },
    { at: at + 60_000, text: `^^^Insulin|${(entry.units ?? 0) * 10}|1^||||${time}` },
  ];
}

/** One in 150 tests is out of the meter's range, one in 90 is made with control solution. */
function glucoseText(
  { mgDl, meal }: Entry,
  unit: GlucoseUnit,
  { marks }: Profile,
  random: () => number,
  time: string,
): string {
  const chance = random();
  const limit = chance < 0.004 ? '<' : chance < 0.007 ? '>' : '';
  const control = chance > 0.989 ? 'C' : '';
  const value = limit === '<' ? 19 : limit === '>' ? 601 : Math.max(41, Math.round(mgDl));
  const shown = unit === 'mg/dL' ? String(value) : (value / 18.01559).toFixed(1);
  const tags = [limit, control || meal, ...marks].filter((tag) => tag !== '');
  return `^^^Glucose|${shown}|${unit}^P||${tags.join('/')}||${time}`;
}
