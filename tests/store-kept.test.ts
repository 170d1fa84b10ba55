import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { addDays, instant, localDate, wallDate, type WallTime, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { mergeDays, Rebuilding, refileDays } from '#store/days.ts';
import { daysOnce } from '#store/kept-days.ts';
import { daysWithin, type Stretch } from '#store/stretch.ts';
import { pump, rate } from './reports/pump-events.ts';

// What was read of a view before is not read again, and never given once it is no longer so.

const PERSON = 'kept';
beforeEach(() => removeView(PERSON));

const UTC = zone('UTC');
const first = localDate('2026-10-01');
const capture = {
  device: { family: 'paradigm', model: '754', serial: '654321' },
  clock: { device: '2026-11-26T12:00:00' as WallTime, host: instant(Date.UTC(2026, 10, 26)) },
  zone: UTC,
  id: captureId('a'),
  complete: true,
  sections: 1,
};
const absorbed = (events: readonly DeviceEvent[]) => ({
  capture,
  filed: events.map((event) => ({ event, local: wallDate(event.wall) })),
  clockSkewMs: 0,
});

const on = (day: number) => addDays(first, day);
const rateOn = (day: number, hour: number) =>
  pump(`${on(day)}T${String(hour).padStart(2, '0')}:00:00`, rate(1));

const reading = (view: View, stretch: Stretch) =>
  daysOnce(view, view.transaction(['days', 'meta']), stretch);
const stored = (view: View, stretch: Stretch) =>
  daysWithin(view.transaction('days').store.index('dates'), stretch);

/** Writes, or gives what was read beside what is stored. */
type Step = (view: View) => Promise<unknown>;
interface Looked {
  readonly read: unknown;
  readonly stored: unknown;
}
const isLooked = (result: unknown): result is Looked =>
  typeof result === 'object' && result !== null && 'read' in result;
const day = fc.integer({ min: 0, max: 30 });
const merge = fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(
  ([at, hour]): Step =>
    (view) =>
      mergeDays(view, absorbed([rateOn(at, hour)]), UTC),
);
const rebuild = day.map((at): Step => (view) => {
  const days = new Rebuilding();
  days.add(absorbed([rateOn(at, 1), rateOn(at + 1, 2)]));
  return days.commit(view, UTC);
});
const refile = fc.integer({ min: -1, max: 1 }).map(
  (by): Step =>
    (view) =>
      refileDays(view, UTC, ({ wall }) => addDays(wallDate(wall), by)),
);
const look = fc
  .tuple(day, fc.integer({ min: 0, max: 30 }))
  .map(([from, more]): Step => async (view) => {
    const stretch = { from: on(from), to: on(from + more) };
    return { read: await reading(view, stretch), stored: await stored(view, stretch) };
  });

it('gives what is stored, whatever was read and written before', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(merge, rebuild, refile, { arbitrary: look, weight: 4 }), { maxLength: 25 }),
      async (steps) => {
        await removeView(PERSON);
        await withView(PERSON, async (view) => {
          for (const step of steps) {
            const result = await step(view);
            if (isLooked(result)) expect(result.read).toEqual(result.stored);
          }
        });
      },
    ),
    { numRuns: 150 },
  ));

it('does not read again what nobody has written since', () =>
  withView(PERSON, async (view) => {
    await mergeDays(view, absorbed([rateOn(0, 1), rateOn(1, 1), rateOn(2, 1)]), UTC);
    await reading(view, { from: on(0), to: on(1) });
    await view.clear('days');
    const dates = (await reading(view, { from: on(0), to: on(2) })).map(({ date }) => date);
    expect(dates).toEqual([on(0), on(1)]);
  }));

it('keeps nothing of a view that an earlier version wrote', () =>
  withView(PERSON, async (view) => {
    await mergeDays(view, absorbed([rateOn(0, 1)]), UTC);
    await view.delete('meta', 'revision');
    const stretch = { from: on(0), to: on(0) };
    expect(await reading(view, stretch)).toHaveLength(1);
    await view.clear('days');
    expect(await reading(view, stretch)).toEqual([]);
  }));

it('gives each record once, read at once or in two parts', () =>
  withView(PERSON, async (view) => {
    const late = [rateOn(4, 23), rateOn(4, 22)];
    const filed = late.map((event, i) => ({ event, local: on(4 + i) }));
    await mergeDays(view, { ...absorbed([]), filed }, UTC);
    const whole = { from: on(3), to: on(6) };
    await reading(view, { from: on(5), to: on(6) });
    expect(await reading(view, whole)).toHaveLength(1);
    expect(await reading(view, whole)).toEqual(await stored(view, whole));
  }));
