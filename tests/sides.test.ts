import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css'));

/** `margin-left`, `right`, `text-align: left`: the same side whichever way the language is read. */
const named =
  /^\s*((?:margin|padding|border|scroll-margin)-(?:left|right)[a-z-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|:\s*(left|right)\s*;/;
const four = /^\s*(margin|padding|inset|border-width|border-color)\s*:\s*(.*);/;
const corners = /^\s*border-radius\s*:\s*(.*);/;

/** The values of a shorthand; what stands in brackets is one. */
const valuesOf = (text: string): readonly string[] => text.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];

function isOneSided(line: string): boolean {
  const [, , sides = ''] = four.exec(line) ?? [];
  const [, round = ''] = corners.exec(line) ?? [];
  const [, right, , left] = valuesOf(sides);
  const [a, b = a, c = a, d = b] = valuesOf(round);
  return named.test(line) || (left !== undefined && left !== right) || a !== b || c !== d;
}

it.each(sheets)('%s names the sides by the way of reading, not left and right', (file) => {
  const lines = readFileSync(`src/${file}`, 'utf8').split('\n');
  expect(lines.filter(isOneSided)).toEqual([]);
});

it('no element has a style of its own with a side in it', () => {
  const folder = 'tests/golden/reports';
  const found = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/style="([^"]*)"/g)].map(
      ([, style = '']) => style,
    ),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((style) => /left|right/.test(style))).toEqual([]);
});
