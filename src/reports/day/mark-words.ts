import type { MeterGlucose } from '#domain/event.ts';
import { hoursText } from './length.ts';
import { say } from './words.ts';

const QUARTER = 15 * 60_000;

/** Tags of a Contour result (protocol notes §4.6). `M…` and `T…` have no known meaning. */
const isTag = (tag: string): tag is 'D' | 'I' | 'S' | 'X' => /^[DISX]$/.test(tag);

/** `Z1` to `ZC`: quarter hours after food. */
function afterFood(tag: string): string | undefined {
  const quarters = /^Z[1-9A-C]$/.test(tag) ? Number.parseInt(tag.slice(1), 16) : 0;
  if (quarters === 0) return undefined;
  return say('after-food', { time: hoursText(quarters * QUARTER) });
}

const unknown = /^[MT]\d$/;

/** What a person marked on the meter, in words; a tag without a known word as the meter sent it. */
export function markWords({ meal, marks = [] }: MeterGlucose): readonly string[] {
  const words = marks
    .filter((tag) => !unknown.test(tag))
    .map((tag) => (isTag(tag) ? say(`mark.${tag}`) : (afterFood(tag) ?? tag)));
  return meal ? [say(meal), ...words] : words;
}
