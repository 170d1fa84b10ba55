import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import { addGermanViewer } from '../src/viewer/german.ts';
import { keepLanguageIn, speak, speaking } from '#domain/language.ts';

type Texts = Readonly<Record<string, string>>;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const catalogues = files.filter((file) => file.endsWith('-en.ts'));

const readTexts = async (file: string, name: 'en' | 'de'): Promise<Texts> => {
  const module = (await import(/* @vite-ignore */ `../src/${file}`)) as Record<string, Texts>;
  return module[name]!;
};
const bothOf = async (file: string) => ({
  en: await readTexts(file, 'en'),
  de: await readTexts(file.replace('-en.ts', '-de.ts'), 'de'),
});

const gap = /\{\w+\}/g;
const gapsOf = (text = '') => [...new Set(text.match(gap))].toSorted();

/** Names, units and words that German writes as English does; gaps left out. */
const alike = new Set(
  `Alarm, Basal, Basal (%), Basalt, Bolus, Bolus (%), Bucket, CareLink, Code, Demo, Deutsch, Easy Bolus, English, Episode, Firmware,
   GMI, GRI, GVP, HI, HbA1c, Insulin, LO, MAGE, MODD, Median, Name, Normal, Rate, Region, Reservoir, SD, Sensor, Simulation, Standard, TS,
   Transmitter, Variation, WebDAV, Zone, basal, dual, h min, h:mm, min, normal, – Basalt`.split(
    /,\s+/,
  ),
);
const bare = (text: string): string => text.replaceAll(gap, '').replaceAll(/\s+/g, ' ').trim();

describe.each(catalogues)('%s', (file) => {
  beforeAll(() => {
    addGerman();
    addGermanViewer();
    speak('de');
  });
  afterAll(() => speak('en'));

  it('has every text in German, with the same gaps', async () => {
    const { en, de } = await bothOf(file);
    expect(Object.keys(de).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, text] of Object.entries(en))
      expect(gapsOf(de[key]), key).toEqual(gapsOf(text));
  });

  it('is spoken in German once German is there', async () => {
    const { en, de } = await bothOf(file);
    const { say } = speaking(en);
    for (const [key, text] of Object.entries(de)) expect(say(key)).toBe(text.replaceAll(gap, ''));
  });

  it('leaves nothing in English', async () => {
    const { en, de } = await bothOf(file);
    const left = Object.entries(en).filter(
      ([key, text]) => de[key] === text && /\p{L}{2}/u.test(bare(text)) && !alike.has(bare(text)),
    );
    expect(left).toEqual([]);
  });
});

it('tells whoever said something in English that another language is spoken now', () => {
  let looks = 0;
  keepLanguageIn({
    get value() {
      looks++;
      return 'en' as const;
    },
    set value(_) {},
  });
  speaking({ close: 'Close' }).say('close');
  keepLanguageIn({ value: 'en' });
  expect(looks).toBeGreaterThan(0);
});

const scanned = files.filter(
  (file) => /^(app|reports|charts)\/.*\.tsx?$/.test(file) && !/\.test\.|-(en|de)\.ts$/.test(file),
);

/** Source without comments; every line stays where it is. */
const codeOf = (file: string): string =>
  readFileSync(`src/${file}`, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<![:'"`\w])\/\/.*$/gm, '');

/** Text between two tags, and attributes that are read aloud or shown. */
const marked = [
  /(?<=[\w"'}\n])>(?!\()([^<>{}=;&|?]*\p{L}{2}[^<>{}=;&|?]*)<(?=[/\w])/gu,
  /\b(?:title|aria-label|placeholder|alt|label)="([^"]*\p{L}{2}[^"]*)"/gu,
];
/** A quoted sentence: it begins with a capital letter and has at least three words. */
const sentence =
  /(?<!(?:Error|Failure)\([^)]*)(['"`])(\p{Lu}[^'"`\n]*\p{L} \p{L}[^'"`\n]* [^'"`\n]*)\1/gu;

/** Where a number is defined: no sentence, and the same in every language. */
const citation = /^Metrics (?:C\d|§|GMI)/;

it.each(scanned)('%s says nothing but by a catalogue', (file) => {
  const code = codeOf(file);
  const texts = marked.flatMap((pattern) => [...code.matchAll(pattern)].map(([, text]) => text));
  const quoted = [...code.matchAll(sentence)].map(([, , text]) => text);
  const said = quoted.filter((text = '') => !citation.test(text));
  expect([...(file.endsWith('.tsx') ? texts : []), ...said]).toEqual([]);
});
