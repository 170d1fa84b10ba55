import { beforeEach, expect, it } from 'vitest';
import { instant, localDate, wallTime, zone } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { readDay } from '#store/days.ts';
import { isoAt } from '#time/zone.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { captureOf, page, time } from './paradigm-pages.ts';

const PERSON = 'placing';
const VIENNA = zone('Europe/Vienna');
beforeEach(() => removeView(PERSON));

it('stores what a pump logged in winter time, that nobody set to summer, at the true time', async () => {
  const glucose = [0x0a, 120, ...time([20, 12, 0], { hour: 1 })];
  const capture = {
    ...captureOf('522', [['history', page(glucose)]]),
    zone: VIENNA,
    clock: { device: wallTime(2015, 5, 31, 11)!, host: instant(Date.UTC(2015, 4, 31, 10)) },
  };
  const { events } = await withView(PERSON, async (view) => {
    await absorbCapture(view, capture, () => {});
    return readDay(view, localDate('2015-05-20'));
  });
  expect(events.map(({ wall, at }) => [wall, isoAt(at, VIENNA)])).toEqual([
    ['2015-05-20T12:00:00', '2015-05-20T13:00:00+02:00'],
  ]);
});
