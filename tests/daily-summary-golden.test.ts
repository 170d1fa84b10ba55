import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { day } from '../tools/inspect/day.ts';

const file = 'tests/golden/next-usb.jsonl';
const ask = async (unit: string) => {
  const words = [file, '--date', '2026-11-24', '--zone', 'Europe/Berlin', '--display', unit];
  const [line = ''] = await day(words);
  const view: unknown = JSON.parse(line);
  return view;
};
const expected = (name: string): unknown =>
  JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8'));

it.each([
  ['mg/dL', 'next-usb-mgdl'],
  ['mmol/L', 'next-usb-mmol'],
])('a day of a Contour Next USB in %s is the day that was looked at', async (unit, name) => {
  expect(await ask(unit)).toEqual(expected(name));
});
