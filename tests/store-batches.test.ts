import { beforeEach, expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { daysOf, inBatches } from '#store/batches.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { groupByDay, mergeDay } from '#store/day.ts';
import { exportEvents } from '#workers/exporting.ts';
import { localDateOf } from '#time/zone.ts';
import { BERLIN, bg, event } from './reports/day-events.ts';

const PERSON = 'batches';
beforeEach(() => removeView(PERSON));

/** A result at noon on each of so many days. */
const daily = (device: string, days: number): DeviceEvent[] =>
  Array.from({ length: days }, (_, i) => {
    const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
    return event(`${date}T12:00`, bg(100 + i), { device });
  });

/** The view with these events, each in the record of its day. */
const holding = <T>(
  events: readonly DeviceEvent[],
  work: Parameters<typeof withView<T>>[1],
): Promise<T> =>
  withView(PERSON, async (view) => {
    const filed = events.map((one) => ({ event: one, local: localDateOf(one.at, BERLIN) }));
    for (const group of groupByDay(filed).values()) {
      await view.put('days', mergeDay(undefined, group).day);
    }
    return work(view);
  });

const idsOf = (events: readonly DeviceEvent[]) => events.map(({ id }) => id);

it.each([0, 1, 9, 10, 11, 20, 25])(
  'gives %i days of a device once each, in order',
  async (count) => {
    const events = daily('meter:b', count);
    const others = [...daily('meter:a', 12), ...daily('meter:c', 12)];
    const days = await holding([...events, ...others], (view) =>
      daysOf(view.transaction('days').store, 'meter:b'),
    );
    expect(idsOf(days.flatMap((day) => day.events).map((filed) => filed.event))).toEqual(
      idsOf(events),
    );
  },
);

it('holds few records at a time', () =>
  holding(daily('meter:a', 25), async (view) => {
    const sizes: number[] = [];
    for await (const batch of inBatches(view.transaction('days').store, [''], [[]])) {
      sizes.push(batch.length);
    }
    expect(sizes).toEqual([10, 10, 5]);
  }));

it('an export has every event of every device once, however many days there are', async () => {
  const events = [...daily('meter:a', 20), ...daily('meter:b', 21)];
  const text = await holding(events, async (view) => (await exportEvents(view)).text());
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as DeviceEvent).id)).toEqual(idsOf(events));
});
