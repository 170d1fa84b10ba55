import { readdirSync, readFileSync } from 'node:fs';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, expect, it, vi } from 'vitest';
import { addGerman } from '#app/german.ts';
import { rules, topicOf, topics } from '#app/help/topics.ts';
import { speak } from '#domain/language.ts';
import { convertA1c, convertGlucose } from '#domain/units.ts';
import { gmiOf } from '#reports/metrics/central.ts';
import { griOf } from '#reports/metrics/risk.ts';

afterEach(() => speak('en'));

/** The page as it is drawn, where the files of an app find an address. */
async function drawn(): Promise<string> {
  vi.stubGlobal('location', { hash: '#/help' });
  vi.stubGlobal('addEventListener', () => undefined);
  const { HelpPage } = await import('#app/help/help-page.tsx');
  return render(h(HelpPage, {}));
}

const textIn = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ');
const rowsOf = (page: string): readonly (readonly string[])[] =>
  [...page.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textIn(cell)),
  );

const codesIn = (source: string): readonly string[] => source.match(/§\d|C\d+|GMI/g) ?? [];
const reports = readdirSync('src/reports', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => readFileSync(`src/reports/${file}`, 'utf8'));
const sources = [
  ...new Set(
    reports.flatMap((text) => [...text.matchAll(/'(Metrics [^']*)'/g)].map(([, one = '']) => one)),
  ),
];

it('every source that a number names is a topic', () => {
  expect(sources.length).toBeGreaterThan(20);
  const unknown = sources.flatMap(codesIn).filter((code) => !topicOf(code));
  expect(unknown).toEqual([]);
  for (const source of sources) expect(codesIn(source)[0], source).toBe(source.split(/[ ,–;]/)[1]);
});

it('every way from a number of a report to the rules leads to a topic', () => {
  const files = readdirSync('tests/golden/reports').filter((file) => file.endsWith('.html'));
  const ways = files.flatMap((file) =>
    [
      ...readFileSync(`tests/golden/reports/${file}`, 'utf8').matchAll(/href="#\/help\/([^"]*)"/g),
    ].map(([, topic = '']) => topic),
  );
  expect(ways.length).toBeGreaterThan(100);
  expect([...new Set(ways)].filter((way) => !topicOf(way))).toEqual([]);
});

it('each convention and each chapter of the rules is told of once', () => {
  const asked = [
    ...Array.from({ length: 17 }, (_, i) => `C${i + 1}`),
    ...Array.from({ length: 9 }, (_, i) => `§${i + 1}`),
    'GMI',
  ];
  expect(rules.flatMap(({ codes }) => [...codes]).toSorted()).toEqual(asked.toSorted());
});

it('a topic is found by its name, by a code, and by a code as an address has it', () => {
  expect(topicOf('ranges')).toBe('ranges');
  expect(topicOf('C5')).toBe('ranges');
  expect(topicOf('%C2%A78')).toBe('insulin');
  expect(topicOf('GMI')).toBe('gmi');
  for (const wrong of ['C99', 'constructor', '%', '']) expect(topicOf(wrong)).toBeUndefined();
});

it('has a heading for each topic, and a way to it from its top', async () => {
  const page = await drawn();
  for (const topic of topics) {
    expect(page).toContain(`<h2 id="/help/${topic}"`);
    expect(page).toContain(`href="#/help/${topic}"`);
  }
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b|<p><\/p>|<td><\/td>/);
});

it('shows the limits and goals that percentages go by, in both languages', async () => {
  const rows = rowsOf(await drawn());
  for (const row of [
    ['Very high', '> 250', '> 13.9'],
    ['High', '181–250', '10.1–13.9'],
    ['In range', '70–180', '3.9–10.0'],
    ['Low', '54–69', '3.0–3.8'],
    ['Very low', '< 54', '< 3.0'],
    ['Tight range', '70–140', '3.9–7.8'],
    ['Target, mg/dL', '70–180', '70–180', '63–140'],
    ['Target, mmol/L', '3.9–10.0', '3.9–10.0', '3.5–7.8'],
    ['Very high', '< 5 %', '< 10 %', '–'],
    ['Above range', '< 25 %', '< 50 %', '< 25 %'],
    ['In range', '> 70 %', '> 50 %', '> 70 %'],
    ['Below range', '< 4 %', '< 1 %', '< 4 %'],
    ['Very low', '< 1 %', '–', '< 1 %'],
    ['GMI, glycemia risk index (GRI)', '14 days and more, with readings for 70 % of the time'],
    ['Low, extended', 'below 70 mg/dL (3.9 mmol/L) for more than 120 minutes'],
    ['High, extended', 'above 250 mg/dL (13.9 mmol/L) for 120 minutes or more'],
  ])
    expect(rows).toContainEqual(row);
  addGerman();
  speak('de');
  const german = rowsOf(await drawn());
  expect(german).toContainEqual(['Hoch', '181–250', '10,1–13,9']);
  expect(german).toContainEqual(['Wie viele mg/dL sind 1 mmol/L?', '18,01559', expect.anything()]);
});

it('ends no line between a number and its unit', async () => {
  expect(await drawn()).not.toMatch(/\d (%|mg\/dL|mmol\/L)/);
});

it('what its sentences say in numbers is what the code computes', async () => {
  const text = textIn(await drawn());
  expect(text).toContain('3.31 + 0.02392 × the mean');
  expect([gmiOf(0), gmiOf(100)]).toEqual([3.31, 5.702]);
  expect(text).toContain('0.09148 × the HbA1c in mmol/mol (IFCC) + 2.152');
  expect(convertA1c(100, 'mmol/mol', '%')).toBeCloseTo(9.148 + 2.152, 9);
  expect(text).toContain(
    '3.0 × the percentage very low + 2.4 × low + 1.6 × very high + 0.8 × high',
  );
  const none = { 'very-low': 0, low: 0, target: 0, high: 0, 'very-high': 0 };
  const weight = (level: keyof typeof none) => griOf({ ...none, [level]: 10 }).value / 10;
  const weights = (['very-low', 'low', 'very-high', 'high'] as const).map(weight);
  expect(weights.map((n) => n.toFixed(6))).toEqual([
    '3.000000',
    '2.400000',
    '1.600000',
    '0.800000',
  ]);
  expect(text).toContain('85 of the whole numbers from 20 to 600 mg/dL');
  const all = Array.from({ length: 581 }, (_, i) => i + 20);
  const others = all.filter(
    (n) => (n / 18).toFixed(1) !== convertGlucose(n, 'mg/dL', 'mmol/L').toFixed(1),
  );
  expect(others).toHaveLength(85);
  expect(others).toContain(181);
  expect(text).toContain('(16 minutes for a 5-minute sensor)');
  expect(text).toContain(
    'more than 16 minutes without a reading, of a 15-minute sensor more than 46',
  );
});
