import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('../src/app/style/tokens.css', import.meta.url), 'utf8');

/** Light and dark of each colour: `--ink: light-dark(#15191d, #e8eaec)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/\w/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(name: string, ground: string, theme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [name, ground]
    .map((token) => luminance(tokens.get(token)?.[theme] ?? ''))
    .toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

it('knows black from white', () => {
  expect(luminance('#fff') / luminance('#ffffff')).toBe(1);
  expect(contrast('reading', 'paper', 'light')).toBe(21);
});

const written = ['ink', 'ink-2', 'accent', 'alarm', 'low-line', 'insulin', 'device-stop', 'clock'];

it.each(['light', 'dark'] as const)('%s: what is written can be read (WCAG 1.4.3)', (theme) => {
  const poor = written.filter((name) => !(contrast(name, 'paper', theme) >= 4.5));
  expect(poor).toEqual([]);
});

const drawn = ['bolus', 'insulin', 'alarm', 'device-stop', 'clock', 'ink-2', 'reading'];

it.each(['light', 'dark'] as const)('%s: what lies on the basal rate stands out of it', (theme) => {
  const poor = drawn.filter((name) => !(contrast(name, 'basal', theme) >= 3));
  expect(poor).toEqual([]);
});
