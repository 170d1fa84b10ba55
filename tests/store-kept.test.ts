import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import { type DeviceEvent, eventId } from '#domain/event.ts';
import { addDays, instant, localDate, wallDate, type WallTime, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { mergeDays, Rebuilding, refileDays } from '#store/days.ts';
import { settingsIn } from '#store/day.ts';
import { daysOnce } from '#store/kept-days.ts';
import { daysWithin, type Stretch } from '#store/stretch.ts';
import { pump, rate } from './reports/pump-events.ts';

// What was read of a view before is not read again, and never given once it is no longer so;
// and what days tell of settings is found in a place of its own, always as the days tell it.

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

/** Told again, they are the same settings. */
const settingsOn = (at: number): DeviceEvent => ({
  ...pump(`${on(at)}T06:00:00`, { kind: 'settings', settings: { maxBolus: at } }),
  id: eventId('settings', on(at)),
});

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
const set = day.map(
  (at): Step =>
    (view) =>
      mergeDays(view, absorbed([settingsOn(at)]), UTC),
);
/** Settings that turn out to be part of an event of another day are told no more. */
const unsetOn = (at: number): DeviceEvent => {
  const { id, wall } = settingsOn(at);
  return { ...rateOn(at + 1, 3), parts: [{ id, wall }] };
};
const unset = day.map(
  (at): Step =>
    (view) =>
      mergeDays(view, absorbed([unsetOn(at)]), UTC),
);
const told: Step = async (view) => ({
  read: await view.getAll('settings'),
  stored: (await view.getAll('days')).flatMap((one) => settingsIn(one) ?? []),
});
const rebuild = day.map((at): Step => (view) => {
  const days = new Rebuilding();
  days.add(absorbed([rateOn(at, 1), rateOn(at + 1, 2), settingsOn(at)]));
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

const looks = [look, fc.constant(told)].map((arbitrary) => ({ arbitrary, weight: 3 }));
const writes = [merge, set, unset, rebuild, refile];

it('gives what is stored, whatever was read and written before', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...writes, ...looks), { maxLength: 25 }), async (steps) => {
      await removeView(PERSON);
      await withView(PERSON, async (view) => {
        for (const step of steps) {
          const result = await step(view);
          if (isLooked(result)) expect(result.read).toEqual(result.stored);
        }
      });
    }),
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

it('a day whose settings are part of another event tells none', () =>
  withView(PERSON, async (view) => {
    await mergeDays(view, absorbed([settingsOn(1), settingsOn(2)]), UTC);
    await mergeDays(view, absorbed([unsetOn(1)]), UTC);
    expect((await view.getAll('settings')).map(({ date }) => date)).toEqual([on(2)]);
  }));
