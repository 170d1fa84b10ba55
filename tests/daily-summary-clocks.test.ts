import { expect, it } from 'vitest';
import type { DeviceEvent, DeviceRecord } from '#domain/event.ts';
import { instant, type WallTime, zone } from '#domain/time.ts';
import { place } from '#time/place.ts';
import { bg, device, notes, preferences, READ, summary } from './reports/day-events.ts';
import {
  at,
  before,
  DAY,
  moment,
  panelOf,
  pump,
  pumpDay,
  pumps,
  rate,
} from './reports/pump-events.ts';

const BERLIN = 'Europe/Berlin';
const veo = { family: 'paradigm', model: '754', serial: '654321' };

/** Records of the Veo in the order of its log, placed as on their way into the store. */
function placed(records: readonly DeviceEvent[], deviceNow: string): DeviceEvent[] {
  const host = moment('2026-11-26T12:00');
  const log = records.map((record, order): DeviceRecord => {
    const { at: _at, placement: _placement, read: _read, device: _device, ...rest } = record;
    return { ...rest, order };
  });
  const clock = { device: deviceNow as WallTime, host };
  return place(log, { device: veo, clock, zone: zone(BERLIN) }, true);
}

const set = (wall: string, from: string) =>
  pump(wall, { kind: 'clock-change', from: from as WallTime, to: `${wall}:00` as WallTime });

it('3. Readings before a change of the clock are moved to the clock as it is now', () => {
  const events = placed(
    [pump(at('07:00'), bg(100)), set(at('09:00'), at('08:00:00')), pump(at('10:00'), bg(120))],
    '2026-11-26T12:00:00',
  );
  const view = pumpDay(events);
  expect(view.glucose.marks.map(({ clock, label }) => `${clock} ${label}`)).toEqual([
    '08:00 100',
    '10:00 120',
  ]);
  expect(view.glucose.marks[0]?.detail.facts).toContainEqual({
    label: 'Time on the device',
    value: `${DAY} 07:00:00`,
  });
});

it('4. Clock set back an hour: the same time twice, in the order of the log', () => {
  const events = placed(
    [pump(at('09:30'), bg(101)), set(at('09:00'), at('10:00:00')), pump(at('09:30'), bg(102))],
    '2026-11-26T12:00:00',
  );
  const view = pumpDay(events.toReversed());
  expect(view.glucose.marks.map(({ clock, label }) => `${clock} ${label}`)).toEqual([
    '08:30 101',
    '09:30 102',
  ]);
  expect(view.clockChanges).toMatchObject([{ by: -60, label: 'clock −1:00', clock: '09:00' }]);
  expect(view.legend.map(({ symbol }) => symbol)).toContain('clock-change');
  expect(view.footnotes.find(({ id }) => id === 'clock-changes')?.text).toContain(
    'clock −1:00 at 09:00',
  );
});

it('4. Events of one moment keep the order of the log', () => {
  const events = [
    pump(at('09:30'), bg(102), { order: 8 }),
    pump(at('09:30'), bg(101), { order: 7 }),
  ];
  expect(pumpDay(events).glucose.marks.map(({ label }) => label)).toEqual(['101', '102']);
});

it('5. A clock that a flat battery set back: placed by the log, marked as lost, and said', () => {
  const events = placed(
    [
      pump(at('08:00'), bg(100)),
      set('2007-01-01T00:00', at('09:00:00')),
      pump('2007-01-01T00:30', bg(110)),
      set(at('10:00'), '2007-01-01T01:00:00'),
      pump(at('11:00'), bg(120)),
    ],
    '2026-11-26T12:00:00',
  );
  const view = summary(DAY, events, { devices: pumps });
  expect(view.glucose.marks.map(({ clock, label }) => `${clock} ${label}`)).toEqual([
    '08:00 100',
    '09:30 110',
    '11:00 120',
  ]);
  const labels = view.clockChanges.map(({ label, by }) => `${label} ${by}`);
  expect(labels).toEqual(['clock lost null', 'clock lost null']);
  expect(view.footnotes.find(({ id }) => id === 'clock-lost')).toMatchObject({ level: 'warning' });
});

it('6. A clock that drifted is said with the day, as far as it was off at the read-out', () => {
  const drifted = pumps.map((one) => ({ ...one, clockSkewMs: -5 * 60_000 }));
  const view = pumpDay([pump(at('07:00'), bg(100))], { devices: drifted });
  expect(view.footnotes[0]?.text).toContain('was 5 min behind when it was read');
});

it('7. A clock set forward by a day over the date line: each day has its own 24 hours', () => {
  const events = placed(
    [
      pump(before('20:00'), bg(100)),
      set('2026-11-24T21:00', before('22:00:00')),
      pump(at('22:00'), bg(120)),
    ],
    '2026-11-26T12:00:00',
  );
  for (const date of ['2026-11-23', DAY]) expect(pumpDay(events, {}, date).span.hours).toBe(24);
  expect(summary(DAY, events).glucose.marks.map(({ clock }) => clock)).toEqual(['19:00', '22:00']);
  expect(summary('2026-11-23', events).glucose.marks).toEqual([]);
});

it('1, 2. A step line never goes left, and covers the day, on days of 23 and 25 hours', () => {
  for (const [date, hours] of [
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ] as const) {
    const view = pumpDay([pump(`${date}T00:00`, rate(1))], {}, date);
    const steps = panelOf(view).basal;
    expect(steps.every(({ from, to }, i) => to > from && from === (steps[i - 1]?.to ?? from))).toBe(
      true,
    );
    expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([view.span.start, view.span.end]);
    expect(view.span.hours).toBe(hours);
    const basal = view.statistics.flatMap(({ figures }) => figures);
    expect(basal.find(({ id }) => id === 'delivery-basal')?.text).toBe(String(hours));
  }
});

it('8, 9. The days of a pump are those of the person’s zone, also of one at half an hour', () => {
  const india = zone('Asia/Kolkata');
  const one = { ...pump(at('07:00'), bg(100)), at: instant(Date.UTC(2026, 10, 24, 1, 30)) };
  const view = summary(DAY, [one], {
    zone: india,
    preferences: preferences({ zone: india }),
    viewerZone: zone(BERLIN),
  });
  expect(view.glucose.marks[0]?.clock).toBe('07:00');
  expect(notes(view)).toContain('zone');
});

it('10. A pump that is ahead of now is drawn after a warning', () => {
  const view = pumpDay([pump(at('07:00'), bg(100))], { now: instant(READ - 60 * 86_400_000) });
  expect(notes(view)[0]).toBe('future');
  expect(view.glucose.marks).toHaveLength(1);
});

it('11. Pump and meter keep their own times; how far apart their clocks were is said', () => {
  const meter = device();
  const devices = [...pumps.map((one) => ({ ...one, clockSkewMs: -4 * 60_000 })), meter];
  const own = { ...pump(at('07:04'), bg(111)), device: meter.key };
  const view = pumpDay([pump(at('07:00'), bg(100)), own], {
    devices: devices.filter(({ clockSkewMs, key }) => key !== meter.key || clockSkewMs > 0),
  });
  expect(view.footnotes.find(({ id }) => id === 'devices')?.text).toContain('5 min apart');
});

it('3. A pump that nobody set to summer time is shown in true time, and both is said', () => {
  const records = [pump(at('07:00'), bg(100)), pump(at('10:00'), bg(120))];
  const view = summary(DAY, placed(records, '2026-11-26T11:00:30'), {
    devices: [{ ...pumps[0]!, clockSkewMs: -3_570_000 }],
  });
  expect(view.glucose.marks.map(({ clock }) => clock)).toEqual(['08:00', '11:00']);
  const said = view.footnotes.map(({ text }) => text);
  expect(said[0]).toMatch(/was 1 h behind when it was read on .*2026\.$/);
  expect(said[1]).toMatch(/^On this day the clock of .* was 1 h behind the times shown here\.$/);
});
