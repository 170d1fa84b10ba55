import type { Daypart } from '#domain/preferences.ts';

const DAY = 1440;

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
