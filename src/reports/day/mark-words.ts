import type { EventOf } from '#domain/event.ts';

const meals = { before: 'before meal', after: 'after meal', fasting: 'fasting' };

/** Tags of a Contour result (protocol notes §4.6). `M…` and `T…` have no known meaning. */
const tags: Readonly<Record<string, string>> = {
  D: 'don’t feel right',
  I: 'sick',
  S: 'stress',
  X: 'activity',
};

/** `Z1` to `ZC`: quarter hours after food. */
function afterFood(tag: string): string | undefined {
  const quarters = /^Z[1-9A-C]$/.test(tag) ? Number.parseInt(tag.slice(1), 16) : 0;
  const rest = String((quarters % 4) * 15).padStart(2, '0');
  return quarters > 0 ? `${Math.floor(quarters / 4)}:${rest} h after food` : undefined;
}

const unknown = /^[MT]\d$/;

/** What a person marked on the meter, in words; a tag without a known word as the meter sent it. */
export function markWords({ meal, marks = [] }: EventOf<'meter-glucose'>): readonly string[] {
  const words = marks
    .filter((tag) => !unknown.test(tag))
    .map((tag) => tags[tag] ?? afterFood(tag) ?? tag);
  return meal ? [meals[meal], ...words] : words;
}
