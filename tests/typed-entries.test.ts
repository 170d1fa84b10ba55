import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Capture, captureId } from '#domain/capture.ts';
import { convertA1c } from '#domain/units.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { type Draft, entryId, homeOf, type TypedFact } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import { place } from '#time/place.ts';

const vienna = zone('Europe/Vienna');
const wall = wallTimeText('2026-11-26T07:30:00');
const at = instant(Date.parse('2026-11-26T06:30:00Z'));
const id = entryId(wall, 'one');
const clock = { device: wallTimeText('2026-11-26T08:00:00'), host: instant(at + 1_800_000) };

const captureOf = (...sections: Capture['sections']): Capture => ({
  ...typed.head(clock, vienna),
  id: captureId('c'),
  sections,
  complete: true,
});
const raw = (text: string) => ({
  name: 'typed',
  index: 0,
  bytes: new TextEncoder().encode(text),
});
const saved = (fields: object) =>
  raw(JSON.stringify({ version: 1, id, wall, at: new Date(at).toISOString(), ...fields }));

const facts: readonly TypedFact[] = [
  { kind: 'meter-glucose', value: 104, unit: 'mg/dL', entry: 'manual', meal: 'before' },
  { kind: 'meter-glucose', value: 5.6, unit: 'mmol/L', entry: 'manual' },
  { kind: 'carbs', grams: 45 },
  { kind: 'carbs', exchanges: 3.5 },
  { kind: 'exercise', minutes: 30, intensity: 'High' },
  { kind: 'exercise' },
  { kind: 'insulin', units: 6.5, type: 'rapid' },
  { kind: 'note', text: 'Müsli 🥣', tags: ['sick'] },
  { kind: 'lab-a1c', value: 6.8, unit: '%' },
  { kind: 'lab-a1c', value: 51, unit: 'mmol/mol' },
];

it.each(facts.map((fact) => [fact.kind, fact] as const))(
  'what was typed comes back as it was: %s',
  (_, fact) => {
    const draft: Draft = { fact, wall, at };
    const capture = captureOf(typed.section(id, draft));
    const { records, problems } = typed.decoder.decode(capture);
    expect(problems).toEqual([]);
    expect(place(records, capture)).toEqual([
      {
        ...fact,
        id,
        home: localDate('2026-11-26'),
        wall,
        at,
        placement: 'chosen',
        order: 0,
        device: 'typed::',
        read: clock.host,
        sources: [
          { capture: 'c', section: 0, offset: 0, length: capture.sections[0]!.bytes.length },
        ],
      },
    ]);
  },
);

it('an entry that was taken back says nothing of what it said', () => {
  const { records } = typed.decoder.decode(captureOf(typed.section(id, { wall, at })));
  expect(records).toMatchObject([{ kind: 'note', text: '', removed: true, id, wall, at }]);
});

it.each([
  ['no JSON', raw('{"version":1')],
  ['a later version', saved({ version: 2, fact: { kind: 'note', text: 'a' } })],
  ['a device record', saved({ fact: { kind: 'bolus', shape: 'normal', delivered: 9 } })],
  ['glucose beyond the limit', saved({ fact: { ...facts[0], value: 1001 } })],
  ['a unit of something else', saved({ fact: { ...facts[0], unit: '%', value: 5 } })],
  ['too much text', saved({ fact: { kind: 'note', text: 'x'.repeat(1001) } })],
  ['no such time', saved({ wall: '2026-02-30T10:00:00' })],
  ['a moment of another day', saved({ at: '2026-11-28T06:30:00Z' })],
  ['an id of somewhere else', saved({ id: 'contour:7410:1|meter' })],
  ['null', saved({ fact: null })],
])('is a problem, and no record: %s', (_, section) => {
  const { records, problems } = typed.decoder.decode(captureOf(section));
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ code: 'unreadable' }]);
});

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .record({
      version: fc.constantFrom(1, 2),
      id: fc.oneof(fc.constant(id), fc.string()),
      wall: fc.oneof(fc.constant(wall), fc.string()),
      at: fc.oneof(fc.constant(new Date(at).toISOString()), fc.string()),
      fact: fc.oneof(fc.constantFrom(...facts), fc.jsonValue()),
    })
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
);

it('decodes any bytes without throwing, the same way twice, each id once', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (pages) => {
      const capture = captureOf(...pages.map((bytes, index) => ({ name: 'typed', index, bytes })));
      const decoded = typed.decoder.decode(capture);
      expect(typed.decoder.decode(capture)).toEqual(decoded);
      const { records } = decoded;
      expect(new Set(records.map((one) => one.id)).size).toBe(records.length);
      for (const record of records) {
        expect(homeOf(record.id)).toBe(record.home);
        for (const value of Object.values(record))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});

it('converts HbA1c by the master equation, both ways', () => {
  expect(convertA1c(53, 'mmol/mol', '%')).toBeCloseTo(7.0, 1);
  expect(convertA1c(7, '%', 'mmol/mol')).toBeCloseTo(53, 0);
  expect(convertA1c(6.4, '%', '%')).toBe(6.4);
});
