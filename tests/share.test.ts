import { assert, asyncProperty, constantFrom, jsonValue, nat } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleContent } from '#bundles/content.ts';
import { packBundle } from '#bundles/pack.ts';
import { open, seal } from '#bundles/seal.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import type { Fact } from '#domain/event.ts';
import { localDate } from '#domain/time.ts';
import { addDays } from '#reports/period/dates.ts';
import { readBackup } from '#workers/backing-up.ts';
import { isTaken, shareEvent } from '#workers/share-event.ts';
import { namesFor } from '#workers/share-names.ts';
import { readShare } from '../src/viewer/read-share.ts';
import { sharedEvent } from '../src/viewer/shared-event.ts';
import { event as madeUp } from './reports/day-events.ts';
import { fill, FROM, key, lock, shared, TO } from './reports/shared-days.ts';

let sealed: Uint8Array;
let content: BundleContent;
beforeAll(async () => {
  await fill();
  sealed = (await shared()).file;
  content = await unpackBundle(await open(sealed, key));
}, 120_000);

const linesIn = ({ events }: BundleContent): string[] => events.trim().split('\n');

describe('a share', () => {
  it('says nothing of which device it was, nor of what was written', () => {
    const all = content.events + JSON.stringify(content.share);
    const told = [
      '100001',
      '1234-5678',
      'dizzy',
      'day before',
      'capture',
      'source',
      'serial',
      'ransmitter',
    ];
    for (const text of told) expect(all).not.toContain(text);
    expect(content.captures).toEqual([]);
    expect(linesIn(content).length).toBeGreaterThan(3000);
    expect(content.share?.devices.map(({ key: name, name: title }) => [name, title])).toEqual([
      ['d002', 'Paradigm Veo 754'],
      ['d001', 'Contour Next USB'],
    ]);
    expect(content.share?.shown.uncounted).toEqual([]);
  });

  it('has notes of its own dates where they were asked for', async () => {
    const { file } = await shared({ withNotes: true });
    const { events } = await unpackBundle(await open(file, key));
    expect(events).toContain('felt dizzy');
    expect(events).not.toContain('day before');
  });

  it('cuts a note of a file that was brought in, where no viewer takes it whole', () => {
    const long = madeUp('2026-11-12T10:00', { kind: 'note', text: 'x'.repeat(3000) });
    const cut = shareEvent(long, namesFor([], [long]), true);
    expect(cut).toHaveProperty('text', `${'x'.repeat(1999)}…`);
    expect([long, cut].map(isTaken)).toEqual([false, true]);
  });

  it('leaves out what a file that was brought in tells and no device does', () => {
    const isIn = (fact: Fact) => isTaken(madeUp('2026-11-12T10:00', fact));
    expect(isIn({ kind: 'daily-total', date: FROM, total: 40 })).toBe(true);
    expect(isIn({ kind: 'daily-total', date: localDate('2026-02-30'), total: 40 })).toBe(false);
    expect(isIn({ kind: 'carbs', grams: 2e6 })).toBe(false);
    expect(isIn({ kind: 'exercise', intensity: 'x'.repeat(2001) })).toBe(false);
  });

  it('tells of other dates what a pump recorded but its sensor, and beyond three hours nothing else', async () => {
    const { events } = await readShare(sealed, key);
    const [first, end] = [Date.parse(FROM) - 3 * 3_600_000, Date.parse(addDays(TO, 1)) + 900_000];
    const far = events.filter(({ at }) => at < first || at >= end);
    expect(far.length).toBeGreaterThan(50);
    expect(far.filter(({ device }) => device !== 'd002')).toEqual([]);
    const kinds = new Set(far.map(({ kind }) => kind));
    for (const kind of ['sensor-glucose', 'note'] as const) expect(kinds).not.toContain(kind);
    const latest = Date.parse(addDays(TO, 2));
    const isNear = ({ at }: (typeof far)[number]) =>
      at >= Date.parse(addDays(FROM, -2)) && at < latest;
    expect(far.filter((event) => event.kind !== 'settings' && !isNear(event))).toEqual([]);
  });

  it('is nothing to restore, and a backup is nothing to look at', async () => {
    await expect(readBackup(sealed, key)).rejects.toMatchObject({ code: 'other-bundle' });
    const { share: _, ...other } = content;
    const backup = await seal(await packBundle({ ...other, kind: 'backup' }), lock);
    await expect(readShare(backup, key)).rejects.toMatchObject({ code: 'other-bundle' });
  });

  it('opens with no single bit changed', { timeout: 120_000 }, async () => {
    await assert(
      asyncProperty(nat(sealed.length * 8 - 1), async (bit) => {
        const copy = sealed.slice();
        copy[bit >> 3] = copy[bit >> 3]! ^ (1 << (bit & 7));
        await expect(readShare(copy, key)).rejects.toMatchObject({
          code: expect.stringMatching(/^(?:broken-bundle|wrong-key)$/),
        });
      }),
      { numRuns: 200 },
    );
  });
});

/** A share by somebody who knows the format and means no good. */
const forged = async (change: (json: string) => string, events = content.events) => {
  const { share } = content;
  const made = { ...content, events, share: JSON.parse(change(JSON.stringify(share))) };
  return readShare(await seal(await packBundle(made), lock), key);
};
const retold = (changed: Partial<BundleContent>) =>
  packBundle({ ...content, ...changed }).then(async (packed) =>
    readShare(await seal(packed, lock), key),
  );
const put = (name: string, value: string) => (json: string) =>
  json.replace(
    new RegExp(`"${name}":(?:"[^"]*"|[\\d.-]+|\\w+|\\[[^\\]]*\\])`),
    `"${name}":${value}`,
  );

const ofDevices = (count: number): string => {
  const [first = ''] = linesIn(content);
  const named = (_: unknown, i: number) => put('device', `"d${i}"`)(first);
  return Array.from({ length: count }, named).join('\n');
};

describe('takes nothing from a share', () => {
  it.each([
    ['of no dates', put('from', '"2026-02-30"')],
    ['of dates the wrong way round', put('from', '"2026-12-30"')],
    ['of a thousand years', put('to', '"3026-11-21"')],
    ['of a zone that is nowhere', put('zone', '"Europe/Nowhere"')],
    ['in another unit', put('unit', '"mg"')],
    ['with a limit beyond all measure', put('mmol/L', '1e9')],
    ['with a range that is none', put('mg/dL', '["70",180]')],
    ['with a language nobody speaks', put('language', '"__proto__"')],
    ['of a device without a name', put('name', '{}')],
    ['for a very long name', put('whose', JSON.stringify('x'.repeat(201)))],
    ['with parts of the day that are no list', put('dayparts', '{"length":1}')],
    ['that is simulated, perhaps', put('simulated', '"no"')],
    ['read before there were computers', put('lastRead', '-1')],
  ])('%s', async (_, change) => {
    await expect(forged(change)).rejects.toMatchObject({ code: 'broken-bundle' });
    await expect(forged((json) => json)).resolves.toHaveProperty('head.whose', 'Kim');
  });

  it.each<[string, () => Partial<BundleContent>]>([
    ['made at no time', () => ({ made: 'soon' })],
    ['made before there were computers', () => ({ made: '1066-10-14T00:00:00Z' })],
    ['made in a thousand years', () => ({ made: '3026-11-25T00:00:00Z' })],
    ['by a program of a very long name', () => ({ app: 'x'.repeat(201) })],
    ['of very many devices', () => ({ events: ofDevices(101) })],
  ])('%s', async (_, changed) => {
    await expect(retold(changed())).rejects.toMatchObject({ code: 'broken-bundle' });
    await expect(retold({ events: ofDevices(100) })).resolves.toHaveProperty('app');
  });

  const line = () => linesIn(content).find((text) => text.includes('"basal-rate"')) ?? '';
  it.each([
    ['a rate in words', put('rate', '"1"')],
    ['a rate no pump has', put('rate', '1e300')],
    ['a time that is none', put('at', '"soon"')],
    ['a time before all', put('at', '"0001-01-01T00:00:00Z"')],
    ['an order beyond all numbers', put('order', '1e400')],
    ['a kind that an object has by birth', put('kind', '"constructor"')],
    ['a pattern of a page', put('pattern', JSON.stringify('x'.repeat(3000)))],
    ['a home beside its own date', put('order', '1,"home":"2026-01-01"')],
    ['parts', put('order', '1,"parts":[]')],
    ['what was taken back', put('order', '1,"removed":true')],
    ['a total of no date', put('kind', '"daily-total","date":"2026-02-30","total":1')],
    ['a line that is no event', () => '[]'],
  ])('with %s', async (_, change) => {
    const events = content.events.replace(line(), change(line()));
    expect(events).not.toBe(content.events);
    await expect(forged((json) => json, events)).rejects.toMatchObject({ code: 'broken-bundle' });
  });

  const settings = (values: string) =>
    `{"kind":"settings","wall":"2026-11-12T00:00:00","at":"2026-11-12T00:00:00Z","device":"d1","id":"e1",` +
    `"order":1,"placement":"anchored","read":"2026-11-12T00:00:00Z","settings":${values}}`;
  it.each([
    ['hidden prototypes', '{"__proto__":{"polluted":true}}'],
    ['nested', '{"a":{"b":1}}'],
    ['nested a million times', `{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}`],
    ['texts in a list of numbers', '{"basalStarts":["0"]}'],
    ['without end', `{"basalStarts":[${'0,'.repeat(600)}0]}`],
  ])('with settings that are %s', (_, values) => {
    expect(() => sharedEvent(settings(values))).toThrow('no event of ours');
    expect(sharedEvent(settings('{"basalStarts":[0]}'))).toHaveProperty('kind', 'settings');
    expect({}).not.toHaveProperty('polluted');
  });

  it('but the fields that an event has', () => {
    const event = sharedEvent(line().replace('{', '{"extra":"<b>",'));
    expect(Object.keys(event)).not.toContain('extra');
    const hidden = line().replace('{', '{"__proto__":{"polluted":1},');
    expect(() => sharedEvent(hidden)).toThrow('no event of ours');
  });

  it('where any value is another one: it opens as it is, or not at all', async () => {
    const names = [...JSON.stringify(content.share).matchAll(/"([\w/]+)":/g)].map(
      ([, name = '']) => name,
    );
    await assert(
      asyncProperty(constantFrom(...names), jsonValue(), async (name, value) => {
        const other = (json: string) =>
          JSON.stringify(JSON.parse(json, (field, old) => (field === name ? value : old)));
        const opened = await forged(other).catch(({ code }) => code);
        if (typeof opened === 'string') expect(opened).toBe('broken-bundle');
        else expect(opened.events.length).toBeGreaterThan(3000);
      }),
      { numRuns: 60 },
    );
  });
});
