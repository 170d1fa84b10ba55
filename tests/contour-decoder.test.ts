import { describe, expect, it } from 'vitest';
import { decoder } from '#devices/contour/decoder.ts';
import { readHeader } from '#devices/contour/header.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';

const header = (settings = 'V=20600', count = 1) =>
  String.raw`H|\^&|||Bayer7410^01.10\01.05^7428-1234567^00000|${settings}|${count}|||||P|1|20240315071542`;
const result = (value: string, unit: string, marks = '', what = 'Glucose') =>
  `R|1|^^^${what}|${value}|${unit}||${marks}||202403140702`;

function decode(texts: readonly string[], complete = false) {
  const capture: Capture = {
    id: captureId('here'),
    device: { family: 'contour', model: '7410', serial: '7428-1234567' },
    clock: { device: wallTime(2024, 3, 15)!, host: instant(0) },
    zone: zone('UTC'),
    complete,
    sections: texts.map((text, index) => ({
      name: text.startsWith('H') ? 'header' : 'record',
      index,
      bytes: Uint8Array.from(Buffer.from(text, 'latin1')),
    })),
  };
  return decoder.decode(capture);
}

const only = (texts: readonly string[]) => decode(texts).records.at(-1);

describe('marks', () => {
  it.each([
    ['ZC', { marks: ['ZC'] }],
    ['A/ZA', { meal: 'after', marks: ['ZA'] }],
    ['F/M0/T1', { meal: 'fasting', marks: ['M0', 'T1'] }],
    ['C/M0/T1', { control: true, marks: ['M0', 'T1'] }],
    ['c', { control: true }],
    ['b', { marks: ['b'] }],
    ['constructor', { marks: ['constructor'] }],
    ['__proto__/toString', { marks: ['__proto__', 'toString'] }],
  ])('%s are compared as whole words', (marks, expected) => {
    const {
      meal,
      control,
      marks: others,
      limit,
    } = { ...only([result('104', 'mg/dL^P', marks)]) } as Record<string, unknown>;
    const found = { meal, control, marks: others, limit };
    expect(
      Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    ).toEqual(expected);
  });
});

describe('HI and LO', () => {
  it.each([
    ['V=20600', '601', 'mg/dL', '>', 600],
    ['V=20600', '19', 'mg/dL', '<', 20],
    ['V=10600', '33.4', 'mmol/L', '>', 33.3],
    ['V=20600', '1.0', 'mmol/L', '<', 1.1],
    ['V=10600', '0.5', 'mmol/L', '<', 0.6],
    ['V=06333', '0.5', 'mmol/L', '<', 0.6],
    ['V=06333', '601', 'mg/dL', '>', 600],
    ['V=06333', '9', 'mg/dL', '<', 10],
    ['U=0', '601', 'mg/dL', '>', 600],
  ])('with %s: %s %s %s is %d', (range, value, unit, mark, limit) => {
    const event = only([header(range), result(value, `${unit}^P`, mark)]);
    expect(event).toMatchObject({ value: limit, unit, limit: mark === '>' ? 'HI' : 'LO' });
  });
});

describe('entries of a person', () => {
  it.each([
    ['1', { grams: 8 }],
    ['2', { exchanges: 8, code: '2' }],
    ['3', { exchanges: 8, code: '3' }],
  ])('carbs of code %s', (code, expected) => {
    expect(only([result('8', `${code}^`, '', 'Carb')])).toMatchObject({
      kind: 'carbs',
      ...expected,
    });
  });

  it.each([
    ['1', 'rapid'],
    ['2', 'long'],
    ['3', 'mixed'],
    ['constructor', undefined],
  ])('insulin of type %s in tenths of a unit', (code, type) => {
    const event = only([result('85', `${code}^`, '', 'Insulin')]);
    expect(event).toMatchObject({ kind: 'insulin', units: 8.5 });
    expect((event as { type?: string }).type).toBe(type);
  });
});

it('splits before it replaces escapes, and only the four that exist', () => {
  const [settings] = decode([header('G=en&S&x^S=&F&^J=a&b&E&c')]).records;
  expect(settings).toMatchObject({ settings: { language: 'en^x' } });
});

it('keeps two equal tests in one minute apart, and what follows the same in the next reading', () => {
  const same = result('104', 'mg/dL^P');
  const ids = decode([same, same, same.replace('R|1', 'R|7')]).records.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(decode([same]).records[0]?.id).toBe(ids[0]);
});

it('holds only a whole transfer against the number it announced', () => {
  const texts = [header('V=20600', 3), result('104', 'mg/dL^P')];
  expect(decode(texts).problems).toEqual([]);
  expect(decode(texts, true).problems.map(({ code }) => code)).toEqual(['count-mismatch']);
});

it.each([
  ['', 'mg/dL^P', 'out-of-range'],
  ['0', 'mg/dL^P', 'out-of-range'],
  ['602', 'mg/dL^P', 'out-of-range'],
  ['1e2', 'mg/dL^P', 'out-of-range'],
  ['33.5', 'mmol/L^P', 'out-of-range'],
  ['104', 'g/l', 'unreadable'],
])('keeps %s %s aside as %s', (value, unit, code) => {
  const { records, unrecognised, problems } = decode([result(value, unit)]);
  expect(records).toEqual([]);
  expect(unrecognised).toMatchObject([{ opcode: 0x52, sources: [{ section: 0, offset: 0 }] }]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});

it('does not take the header of a serial Contour for one of a USB meter', () => {
  const text = String.raw`H|\^&||-7880|Bayer7150^1.05\0.00^7150-SAM2193|||||||P|1|200305121635`;
  expect(readHeader(text)).toBeUndefined();
});
