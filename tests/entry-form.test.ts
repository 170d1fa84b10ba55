import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { speak } from '#domain/language.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { entryId, isTyped, type TypedFact } from '#domain/typed-entry.ts';
import { factOf, formOf } from '#reports/entry/fact.ts';
import {
  blankForm,
  type EntryForm,
  entryKinds,
  timeFields,
  withKind,
} from '#reports/entry/form.ts';
import { meaningOf } from '#reports/entry/moment.ts';
import { numberOf, readForm } from '#reports/entry/read-form.ts';

const vienna = zone('Europe/Vienna');
const now = instant(Date.parse('2026-11-26T11:00:00Z'));
const reader = { unit: 'mg/dL', carbs: 'g', zone: vienna } as const;
const blank = blankForm(now, now, reader);
const read = (changed: Partial<EntryForm>) => readForm({ ...blank, ...changed }, vienna, now);
const of = (kind: EntryForm['kind'], changed: Partial<EntryForm>) =>
  readForm({ ...withKind(blank, kind, reader), ...changed }, vienna, now);

it.each([
  ['104', 104],
  [' 5,6 ', 5.6],
  ['5.6', 5.6],
  ['0', 0],
  ['12,25', 12.25],
])('a number may be written %j', (text, value) => expect(numberOf(text)).toBe(value));

it.each(['', ',5', '5,', '1.000', '1,000', '1.000,5', '-5', '+5', '1e3', 'NaN', '10000', '0x10'])(
  '%j is no number, or one that can be read in two ways',
  (text) => expect(numberOf(text)).toBeNaN(),
);

it.each([
  ['meter-glucose', 'mg/dL', '10', '9,99', '1000', '1000,1'],
  ['meter-glucose', 'mmol/L', '0,6', '0,5', '55,5', '55,6'],
  ['carbs', 'exchanges', '0', '', '100', '100,5'],
  ['insulin', 'U', '0', '-1', '300', '300,5'],
  ['exercise', 'min', '1', '0', '1440', '1441'],
  ['lab-a1c', '%', '3', '2,9', '20', '20,1'],
  ['lab-a1c', 'mmol/mol', '9', '8', '195', '196'],
] as const)('%s in %s is kept within its limits', (kind, unit, least, below, most, above) => {
  for (const value of [least, most]) expect(of(kind, { unit, value })).toHaveProperty('draft');
  if (below !== '') expect(of(kind, { unit, value: below })).toHaveProperty('wrong.value');
  expect(of(kind, { unit, value: above })).toMatchObject({ wrong: { value: { is: 'beyond' } } });
});

it('says of each field what is wrong with it, of all at once', () => {
  expect(read({ value: 'abc', date: '', time: '' })).toEqual({
    wrong: { value: { is: 'no-number' }, date: { is: 'missing' } },
  });
  expect(of('note', { text: '  ', time: '' })).toEqual({
    wrong: { text: { is: 'missing' }, time: { is: 'missing' } },
  });
  expect(read({ value: '104', date: '2026-11-27' })).toEqual({ wrong: { time: { is: 'ahead' } } });
});

it('keeps what was said in the unit that was chosen', () => {
  expect(read({ value: '5,6', unit: 'mmol/L', meal: 'fasting' })).toEqual({
    draft: {
      fact: { kind: 'meter-glucose', value: 5.6, unit: 'mmol/L', entry: 'manual', meal: 'fasting' },
      wall: '2026-11-26T12:00:00',
      at: now,
    },
  });
  expect(of('exercise', { value: '' })).toMatchObject({ draft: { fact: { kind: 'exercise' } } });
  expect(of('note', { text: ' a ', tags: 'sick, ,new sensor,sick' })).toMatchObject({
    draft: { fact: { text: 'a', tags: ['sick', 'new sensor'] } },
  });
});

it('asks which pass is meant where the clock shows a time twice', () => {
  const twice = { value: '104', date: '2026-10-25', time: '02:30' };
  expect(read(twice)).toEqual({ wrong: { pass: { is: 'no-pass' } } });
  const first = Date.parse('2026-10-25T00:30:00Z');
  expect(read({ ...twice, pass: 'first' })).toMatchObject({ draft: { at: first } });
  expect(read({ ...twice, pass: 'second' })).toMatchObject({ draft: { at: first + 3_600_000 } });
  expect(meaningOf(wallTimeText('2026-10-25T02:30:00'), vienna)).toMatchObject({
    passes: [{ offset: '+02:00' }, { offset: '+01:00' }],
  });
});

it.each([
  ['Europe/Vienna', '2026-03-29', '02:00', '03:00'],
  ['Australia/Lord_Howe', '2026-10-04', '02:00', '02:30'],
])('a time that the clock of %s never showed is refused, with the gap', (name, date, from, to) => {
  const skipped = { ...blank, value: '104', date, time: '02:10' };
  expect(readForm(skipped, zone(name), now)).toEqual({
    wrong: { time: { is: 'skipped', from, to } },
  });
});

it('opens on now, on today or on another day whose time nobody knows', () => {
  expect(blankForm(localDate('2026-11-26'), now, reader)).toMatchObject({ time: '12:00' });
  expect(blankForm(localDate('2026-11-25'), now, reader)).toMatchObject({
    date: '2026-11-25',
    time: '',
  });
  expect(timeFields(instant(Date.parse('2026-10-25T11:00:00Z')), vienna).pass).toBe('');
});

it('a number of one kind is not taken over by another, in the unit the person reads', () => {
  const typed = { ...blank, value: '45' };
  const abroad = { unit: 'mmol/L', carbs: 'exchanges' } as const;
  for (const kind of entryKinds) expect(withKind(typed, kind, abroad).value).toBe('');
  expect(withKind(typed, 'carbs', abroad).unit).toBe('exchanges');
  expect(withKind(typed, 'lab-a1c', abroad).unit).toBe('mmol/mol');
});

const amount = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100);
const anyFact: fc.Arbitrary<TypedFact> = fc.oneof(
  amount(10, 1000).map(
    (value) => ({ kind: 'meter-glucose', value, unit: 'mg/dL', entry: 'manual' }) as const,
  ),
  amount(1, 55).map(
    (value) =>
      ({ kind: 'meter-glucose', value, unit: 'mmol/L', entry: 'manual', meal: 'after' }) as const,
  ),
  amount(0, 1000).map((grams) => ({ kind: 'carbs', grams }) as const),
  amount(0, 100).map((exchanges) => ({ kind: 'carbs', exchanges }) as const),
  amount(0, 300).map((units) => ({ kind: 'insulin', units, type: 'long' }) as const),
  amount(1, 1440).map((minutes) => ({ kind: 'exercise', minutes, intensity: 'Hard run' }) as const),
  fc.constant({ kind: 'note', text: 'a, b', tags: ['x', 'y z'] } as const),
  amount(9, 195).map((value) => ({ kind: 'lab-a1c', value, unit: 'mmol/mol' }) as const),
);
const minutes = fc
  .integer({ min: Date.UTC(2020, 0) / 60_000, max: now / 60_000 })
  .map((n) => instant(n * 60_000));
const repeated = fc
  .integer({ min: -120, max: 120 })
  .map((n) => instant(Date.parse('2026-10-25T01:00:00Z') + n * 60_000));

it('an entry that is opened and saved unchanged says the same, also in the hour that comes twice', () => {
  fc.assert(
    fc.property(
      anyFact,
      fc.oneof(minutes, repeated),
      fc.constantFrom('en', 'de'),
      (fact, at, language) => {
        speak(language);
        expect(readForm(formOf(fact, at, vienna), vienna, now)).toMatchObject({
          draft: { fact, at },
        });
        speak('en');
      },
    ),
    { numRuns: 300 },
  );
});

it('takes the fact out of what the store made of it', () => {
  fc.assert(
    fc.property(anyFact, (fact) => {
      const wall = wallTimeText('2026-11-26T12:00:00');
      const event = {
        ...fact,
        id: entryId(wall, 'one'),
        home: localDate('2026-11-26'),
        wall,
        at: now,
        device: 'typed::',
        order: 0,
        sources: [{ capture: 'c', section: 0, offset: 0, length: 1 }],
        placement: 'chosen',
        read: now,
      } as unknown as DeviceEvent;
      expect(isTyped(event) && factOf(event)).toEqual(fact);
    }),
    { numRuns: 50 },
  );
});
