import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { eventId } from '#domain/event.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { instant, localDate, wallTimeOf, zone } from '#domain/time.ts';
import { jsonLine } from '#exports/json-lines.ts';
import { recogniseFormat } from '#imports/registry.ts';
import { getCapture } from '#store/captures.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { readCalendar, readDay, readDevices } from '#store/days.ts';
import { identify } from '#store/sections.ts';
import { isoAt } from '#time/zone.ts';
import { absorbCapture, absorbPending, refile } from '#workers/absorbing.ts';
import { exportEvents } from '#workers/exporting.ts';

const home = zone('Europe/Vienna');
const glucose = fc.record({
  value: fc.oneof(
    fc.nat(600),
    fc.nat(333).map((n) => n / 10),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  unit: fc.constantFrom('mg/dL' as const, 'mmol/L' as const),
});
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });

/** Facts of many shapes; every kind has its own fields, some of them left out. */
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .tuple(
      glucose,
      optional({
        limit: fc.constantFrom('LO' as const, 'HI' as const),
        isig: fc.double({ noNaN: true, noDefaultInfinity: true }),
        backfilled: fc.boolean(),
      }),
    )
    .map(([a, b]): Fact => ({ kind: 'sensor-glucose', ...a, ...b })),
  fc
    .tuple(
      glucose,
      optional({
        meal: fc.constantFrom('before' as const, 'fasting' as const),
        control: fc.boolean(),
        marks: fc.array(fc.string()),
      }),
    )
    .map(([a, b]): Fact => ({ kind: 'meter-glucose', entry: 'meter', ...a, ...b })),
  optional({ grams: fc.nat(), exchanges: fc.nat(), code: fc.string() }).map((a): Fact => ({
    kind: 'carbs',
    ...a,
  })),
  fc.nat().map((units): Fact => ({ kind: 'insulin', units, type: 'rapid' })),
  fc.string({ unit: 'grapheme' }).map((text): Fact => ({ kind: 'note', text })),
  fc
    .dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.nat()))
    .map((settings): Fact => ({ kind: 'settings', settings })),
);

const START = Date.UTC(2026, 2, 28, 12);

/** Events of two devices over two days, placed as their devices liked it. */
const events = fc
  .array(fc.tuple(fact, fc.nat(2000), fc.constantFrom(0, 3_600_000), fc.boolean()), {
    maxLength: 40,
  })
  .map((drawn) =>
    drawn.map(([one, minute, shift, isOther], order): DeviceEvent => {
      const device = isOther ? 'other:b:2' : 'contour:7410:1';
      const ms = START + minute * 60_000;
      const wall = wallTimeOf(ms);
      const id =
        one.kind === 'sensor-glucose'
          ? eventId(device, one.kind, wall)
          : eventId(device, one.kind, wall, order);
      const at = instant(ms - shift);
      const read = instant(START + 1e9 + (isOther ? 0 : 500));
      const placement = shift ? 'anchored' : 'zone-assumed';
      const sources = [{ capture: '' as Capture['id'], section: 0, offset: 0, length: 0 }] as const;
      const parts = [{ id: eventId(device, 'part', order), wall: wallTimeOf(ms + 3_600_000) }];
      const taken = order % 4 === 0 && one.kind !== 'sensor-glucose' ? { parts } : {};
      return { ...one, ...taken, id, wall, order, device, at, read, placement, sources };
    }),
  )
  .map((all) => [...new Map(all.map((event) => [event.id, event])).values()]);

const linesOf = (all: readonly DeviceEvent[]) =>
  all.map((event) => `${jsonLine(event, isoAt(event.at, home))}\n`);

async function captureOf(text: string): Promise<Capture> {
  const bytes = new TextEncoder().encode(text);
  const file = recogniseFormat(bytes)!.capture(bytes, home);
  return { ...file, id: await identify(file, file.sections), complete: true };
}

const fresh = async <T>(id: string, work: (view: View) => Promise<T>): Promise<T> => {
  await removeView(id);
  return withView(id, async (view) => {
    await view.put(
      'meta',
      { preferences: { revision: 1, preferences: defaultPreferences(home) } },
      'preferences',
    );
    return work(view);
  });
};
const quiet = () => {};
const exported = async (view: View) =>
  (await (await exportEvents(view)).text()).split('\n').filter((line) => line !== '');

beforeEach(() => Promise.all([removeView('a'), removeView('b')]));

it('export, import, export: the same events, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      events.filter((all) => all.length > 0),
      async (all) => {
        const lines = linesOf(all);
        const once = await fresh('a', async (view) => {
          await absorbCapture(view, await captureOf(lines.join('')), quiet);
          return exported(view);
        });
        expect(once.map((line) => `${line}\n`).toSorted()).toEqual(lines.toSorted());
        const twice = await fresh('b', async (view) => {
          const copy = await captureOf(`${once.join('\n')}\n`);
          await absorbCapture(view, copy, quiet);
          expect(await absorbCapture(view, copy, quiet)).toMatchObject({ added: 0 });
          return exported(view);
        });
        expect(twice).toEqual(once);
      },
    ),
    { numRuns: 150 },
  );
});

const sample = (count: number): DeviceEvent[] =>
  Array.from({ length: count }, (_, order) => {
    const ms = START + order * 3_600_000;
    const wall = wallTimeOf(ms);
    const device = 'contour:7410:1';
    return {
      kind: 'meter-glucose',
      entry: 'meter',
      value: 100 + order,
      unit: 'mg/dL',
      id: eventId(device, order),
      wall,
      order,
      device,
      at: instant(ms - 3_600_000),
      read: instant(START + 1e9),
      placement: 'anchored',
      sources: [{ capture: '' as Capture['id'], section: 0, offset: 0, length: 0 }],
    };
  });
const sampleCapture = (count: number) => captureOf(linesOf(sample(count)).join(''));

it('decodes what a journal gave back, and only then calls the view whole', async () => {
  const capture = await sampleCapture(30);
  await fresh('a', async (view) => {
    const { putCapture } = await import('#store/captures.ts');
    await putCapture(view, capture);
    expect((await readDay(view, localDate('2026-03-28'))).isWhole).toBe(false);
    expect(await absorbPending(view, quiet)).toBe(1);
    expect((await readDay(view, localDate('2026-03-28'))).isWhole).toBe(true);
    expect((await exported(view)).length).toBe(30);
    expect(await absorbPending(view, quiet)).toBe(0);
    const [summary] = await readDevices(view);
    expect(summary).toMatchObject({
      capture: capture.id,
      complete: true,
      readings: 30,
      sections: 1,
    });
  });
});

it('an older decoder: everything is decoded again, and what it no longer says is gone', async () => {
  const capture = await sampleCapture(5);
  await fresh('a', async (view) => {
    await absorbCapture(view, capture, quiet);
    const before = await exported(view);
    const known = (await view.get('captures', capture.id))!;
    await view.put('captures', { ...known, decoder: 0 });
    const [day] = await view.getAll('days');
    const stray = { ...day!.events[0]!.event, id: eventId('stray') };
    await view.put('days', {
      ...day!,
      events: [...day!.events, { event: stray, local: day!.date }],
    });
    expect((await exported(view)).length).toBe(6);
    expect(await absorbPending(view, quiet)).toBe(1);
    expect(await exported(view)).toEqual(before);
  });
});

it('leaves a capture out that its decoder hangs on, until there is another decoder', async () => {
  const [good, bad] = [await sampleCapture(3), await sampleCapture(4)];
  await fresh('a', async (view) => {
    const { markStuck } = await import('#store/captures.ts');
    await absorbCapture(view, good, quiet);
    await absorbCapture(view, bad, quiet);
    const known = (await view.get('captures', good.id))!;
    await markStuck(view, bad.id, known.decoder!);
    await view.put('captures', { ...known, decoder: 0 });
    const decoded: string[] = [];
    await absorbPending(view, (capture) => void (capture && decoded.push(capture.id)));
    expect(decoded).toEqual([good.id]);
    expect(await getCapture(view, bad.id)).toMatchObject({ stuck: true, sections: bad.sections });
  });
});

it('files all days anew when the person moves to another zone; no event is lost or moved in time', async () => {
  await fresh('a', async (view) => {
    await absorbCapture(view, await sampleCapture(30), quiet);
    const before = await readCalendar(view);
    const moments = async () =>
      (await exported(view)).map((line) => Date.parse(JSON.parse(line).at));
    const at = await moments();
    const there = zone('Pacific/Kiritimati');
    await view.put(
      'meta',
      { preferences: { revision: 2, preferences: defaultPreferences(there) } },
      'preferences',
    );
    await refile(view);
    expect(before).toEqual(['2026-03-28', '2026-03-29']);
    expect(await readCalendar(view)).toEqual(['2026-03-29', '2026-03-30']);
    expect(await moments()).toEqual(at);
    const { events: moved } = await readDay(view, localDate('2026-03-29'));
    expect(moved.length).toBe(23);
  });
});

it('tells what it cannot read by its place in the file, and reads the rest', async () => {
  const lines = linesOf(sample(2));
  const text = `\uFEFF${lines[0]}{"kind":"meter-glucose"}\nnot json\n${lines[1]!.trim()}`;
  await fresh('a', async (view) => {
    const absorption = await absorbCapture(view, await captureOf(text), quiet);
    expect(absorption).toMatchObject({ results: 2, added: 2, known: 0, problems: 2 });
    const [{ problems = [] } = {}] = await view.getAll('captures');
    const bytes = new TextEncoder().encode(text);
    const [odd] = problems;
    const { offset, length } = odd!.source;
    expect(new TextDecoder().decode(bytes.subarray(offset, offset + length))).toBe(
      '{"kind":"meter-glucose"}',
    );
  });
});
