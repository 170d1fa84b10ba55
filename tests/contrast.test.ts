import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const style = (name: string) =>
  readFileSync(new URL(`../src/app/style/${name}.css`, import.meta.url), 'utf8');

/** Light and dark of each colour: `--ink: light-dark(#15191d, #e8eaec)`. */
const tokensIn = (css: string) =>
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  );

const clinic = tokensIn(style('tokens'));
/** What a palette sets stands over what the clinic's has. */
const palettes = new Map(
  style('palettes')
    .split(':root')
    .slice(1)
    .map((css) => [/'([\w-]+)'/.exec(css)?.[1] ?? '', new Map([...clinic, ...tokensIn(css)])]),
);
palettes.set('clinic', new Map(clinic));

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/\w/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Tokens = ReadonlyMap<string, Record<'light' | 'dark', string>>;

function contrast(tokens: Tokens, name: string, ground: string, theme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [name, ground]
    .map((token) => luminance(tokens.get(token)?.[theme] ?? ''))
    .toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

it('knows black from white', () => {
  expect(luminance('#fff') / luminance('#ffffff')).toBe(1);
  expect(contrast(new Map(clinic), 'reading', 'paper', 'light')).toBe(21);
});

const sets = [...palettes].flatMap(([name, tokens]) =>
  (['light', 'dark'] as const).map((theme) => ({ name, tokens, theme })),
);
const written = [
  'ink',
  'ink-2',
  'accent',
  'alarm',
  'low-line',
  'insulin',
  'device-stop',
  'clock',
  'very-low',
  'low',
  'target-ink',
  'high',
  'very-high',
  'carbs',
  'exercise',
  'sensor',
];

it.each(sets)('$name, $theme: what is written can be read (WCAG 1.4.3)', ({ tokens, theme }) => {
  const poor = written.filter((name) => !(contrast(tokens, name, 'paper', theme) >= 4.5));
  expect(poor).toEqual([]);
});

const drawn = ['bolus', 'insulin', 'alarm', 'device-stop', 'clock', 'ink-2', 'reading'];

it.each(sets)('$name, $theme: what lies on the basal rate stands out', ({ tokens, theme }) => {
  const poor = drawn.filter((name) => !(contrast(tokens, name, 'basal', theme) >= 3));
  expect(poor).toEqual([]);
});

const onTarget = ['sensor', 'low', 'very-low', 'high', 'very-high', 'reading'];

it.each(sets)('$name, $theme: a line stands out of the target band', ({ tokens, theme }) => {
  const poor = onTarget.filter((name) => !(contrast(tokens, name, 'target', theme) >= 3));
  expect(poor).toEqual([]);
});
