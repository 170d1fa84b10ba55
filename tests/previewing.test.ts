import { beforeEach, expect, it } from 'vitest';
import { showArriving, withArriving } from '#actions/arriving.ts';
import type { Capture } from '#domain/capture.ts';
import { localDate, zone } from '#domain/time.ts';
import { readingsOf } from '#store/captures.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { readCalendar, readDay } from '#store/days.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { previewCapture } from '#workers/previewing.ts';
import { captureOf, type Moment, page, time } from './paradigm-pages.ts';

const PERSON = 'preview';
beforeEach(() => removeView(PERSON));

const glucose = (...at: Moment) => [0x0a, 120, ...time(at, { hour: 1 })];
/** What a pump writes after it lost its clock. */
const misdated = () => [0x0a, 120, 0, 0x40, 0x20, 1, 8];
const day = (date: number, ...hours: number[]) => hours.map((hour) => glucose(date, hour, 0));

/** Twelve records a page: more than are looked at to tell where the oldest begin. */
const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const newest = page(...day(31, ...hours));
const before = page(...day(30, ...hours.map((hour) => hour + 10)));
const older = page(...day(30, ...hours.slice(0, 6)));
const oldest = page(...day(28, 20), ...day(29, ...hours));

const soFar = (...pages: Uint8Array[]): Capture => ({
  ...captureOf(
    '522',
    pages.map((bytes) => ['history', bytes] as const),
  ),
  complete: false,
});
const preview = (capture: Capture, arriving = ['history']) =>
  withView(PERSON, (view) => previewCapture(view, capture, arriving, () => {}));
const datesIn = (found: Awaited<ReturnType<typeof preview>>) => [
  ...new Set(found?.filed.map(({ local }) => local)),
];

it('leaves out the day on which what has come begins', async () => {
  expect(datesIn(await preview(soFar(newest)))).toEqual([]);
  expect(datesIn(await preview(soFar(newest, before)))).toEqual(['2015-05-31']);
  expect(datesIn(await preview(soFar(newest, before), []))).toEqual(['2015-05-30', '2015-05-31']);
});

it('is ready once the day before the latest is whole too', async () => {
  const ready = async (...pages: Uint8Array[]) => (await preview(soFar(...pages)))?.ready;
  expect(await ready(newest)).toBeUndefined();
  expect(await ready(newest, before, older)).toBeUndefined();
  expect(await ready(newest, before, older, oldest)).toBe('2015-05-31');
});

it('is not fooled by a record whose date is older than it is', async () => {
  const reset = page(misdated(), ...day(31, ...hours));
  expect(datesIn(await preview(soFar(reset)))).toEqual([]);
});

it('shows no day of which another log has not come that far', async () => {
  const capture = soFar(newest, before, older, oldest);
  expect(datesIn(await preview(capture, ['history', 'glucose']))).toEqual([]);
});

it('stores nothing', async () => {
  await withView(PERSON, async (view) => {
    await previewCapture(view, soFar(newest, before, older, oldest), ['history'], () => {});
    expect(await readCalendar(view)).toEqual([]);
    expect(await view.getAll('captures')).toEqual([]);
  });
});

it('a day shown while it arrives has each event once', async () => {
  const capture = soFar(newest, before, older, oldest);
  const found = await preview(capture);
  const person = { id: PERSON, name: '', demo: false };
  const date = localDate('2015-05-31');
  const stored = await withView(PERSON, async (view) => {
    await absorbCapture(view, { ...soFar(newest), complete: true }, () => {});
    return readDay(view, date);
  });
  showArriving(person, found);
  const shown = withArriving(person, date, stored);
  expect(shown.events).toHaveLength(12);
  expect(shown.devices).toHaveLength(1);
  showArriving(person, undefined);
  expect(withArriving(person, date, stored)).toBe(stored);
  expect(withArriving({ ...person, id: 'other' }, date, stored)).toBe(stored);
});

it('a day shown while it arrives has no part of an event beside it', async () => {
  const person = { id: PERSON, name: '', demo: false };
  const date = localDate('2015-05-31');
  const found = await preview(soFar(newest, before, older, oldest));
  const stored = await withView(PERSON, async (view) => {
    await absorbCapture(view, { ...soFar(newest), complete: true }, () => {});
    return readDay(view, date);
  });
  const [first, second, ...rest] = found!.filed.filter(({ local }) => local === date);
  const { id, wall } = second!.event;
  const joined = { ...first!, event: { ...first!.event, parts: [{ id, wall }] } };
  showArriving(person, { ...found!, filed: [joined, ...rest] });
  const shown = withArriving(person, date, stored);
  showArriving(person, undefined);
  expect(shown.events.map((event) => event.id)).not.toContain(id);
  expect(shown.events).toHaveLength(11);
});

it('the readings of a device are those back to the last whole one, the latest first', async () => {
  const at = (hour: number, complete: boolean): Capture => {
    const { clock, ...rest } = captureOf('522', [['history', page(glucose(1, hour, 0))]]);
    const host = (clock.host + hour) as typeof clock.host;
    const id = `reading ${hour}` as typeof rest.id;
    return { ...rest, id, clock: { ...clock, host }, complete };
  };
  const captures = [at(1, true), at(2, true), at(4, false), at(3, false)];
  const found = await withView(PERSON, async (view) => {
    for (const capture of captures) await absorbCapture(view, capture, () => {});
    await absorbCapture(view, { ...captureOf('722', []), zone: zone('UTC') }, () => {});
    return readingsOf(view, captures[0]!.device);
  });
  expect(found).toEqual([captures[2], captures[3], captures[1]].map((one) => one!.sections));
});
