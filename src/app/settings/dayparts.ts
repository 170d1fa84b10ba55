import type { Daypart } from '#domain/preferences.ts';

const DAY = 1440;

/** `06:30` of 390 minutes after midnight. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes after midnight of `06:30`; undefined for anything else. */
export function minuteOf(text: string): number | undefined {
  const [, hour = '', minute = ''] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  const value = Number(hour) * 60 + Number(minute);
  return hour !== '' && value < DAY && Number(minute) < 60 ? value : undefined;
}

/**
 * The parts with another beginning of one of them: the part before ends there. Undefined where the
 * parts would no longer follow each other round the clock.
 */
export function withBegin(
  parts: readonly Daypart[],
  index: number,
  from: number,
): readonly Daypart[] | undefined {
  const begins = parts.map((part, i) => (i === index ? from : part.from));
  const first = begins[0] ?? 0;
  const sinceFirst = begins.map((begin) => (begin - first + DAY) % DAY);
  const follows = sinceFirst.every((since, i) => i === 0 || since > sinceFirst[i - 1]!);
  if (!follows) return undefined;
  return parts.map(({ id }, i) => {
    const end = begins[(i + 1) % begins.length]!;
    return { id, from: begins[i]!, to: end === 0 ? DAY : end };
  });
}
