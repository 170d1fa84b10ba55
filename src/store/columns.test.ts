import { expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import { instant, localDate, wallTimeOf } from '#domain/time.ts';
import { type FiledSensor, fitsColumns, packColumns, sensorId, unpackColumns } from './columns.ts';

const device = 'paradigm:722:1';
const date = localDate('2015-05-04');
const MIDNIGHT = Date.UTC(2015, 4, 4);

/** Readings five minutes apart, each with its ISIG in a page of words. */
const readings = (count: number, isigOf: (i: number) => number | undefined): FiledSensor[] =>
  Array.from({ length: count }, (_, i) => {
    const at = MIDNIGHT + i * 300_000;
    const wall = wallTimeOf(at);
    const isig = isigOf(i);
    const own = { capture: captureId('c'), section: 3, offset: 20 + i, length: 1 };
    const words = { capture: captureId('c'), section: 7, offset: 40 + 2 * i, length: 2 };
    return {
      local: date,
      event: {
        kind: 'sensor-glucose',
        value: 100 + i,
        unit: 'mg/dL',
        ...(isig !== undefined && { isig }),
        id: sensorId(device, wall),
        wall,
        order: i,
        sources: isig === undefined ? [own] : [own, words],
        device,
        at: instant(at),
        placement: 'anchored',
        read: instant(MIDNIGHT),
      },
    };
  });

const bytesIn = (columns: object): number =>
  Object.values(columns).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );

it.each([
  ['none', () => undefined, 7, 1],
  ['all', (i: number) => (1001 + i) / 100, 9, 1],
  ['some', (i: number) => (i < 144 ? 12.5 : undefined), 9, 2],
] as const)('gives back what it was given; with ISIG in %s', (_, isigOf, size, runs) => {
  const filed = readings(288, isigOf);
  expect(filed.every(fitsColumns)).toBe(true);
  const columns = packColumns(date, filed);
  expect(unpackColumns(device, date, structuredClone(columns))).toEqual(filed);
  expect(bytesIn(columns)).toBe(288 * size);
  expect(columns.runs).toHaveLength(runs);
});

it('leaves an ISIG finer than hundredths to the list', () => {
  const fine = readings(1, () => 12.345);
  expect(fine.map(fitsColumns)).toEqual([false]);
});
