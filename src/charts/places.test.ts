import { beforeAll, expect, it } from 'vitest';
import { fetchLateDrawing } from './late.ts';
import { distanceTo, type DrawnParts, placesIn } from './places.ts';
import { at, frame, item } from './test-frame.ts';

const bell = (name: string, hours: number) => ({
  at: at(hours),
  until: at(hours),
  isQuiet: false,
  items: [item(name, hours)],
});

const temp = { ...item('temp', 8), until: at(12) };
const bolus = {
  ...item('bolus', 10),
  shape: 'normal',
  units: 4,
  missed: 0,
  spread: null,
  suggested: null,
  label: '4',
} as const;
const suspend = {
  ...item('suspend', 14),
  until: at(16),
  style: 'manual',
  line: 'solid',
  startSign: 'pause',
  endSign: 'play',
  label: '',
} as const;

const basal = {
  from: at(8),
  to: at(12),
  rate: 1,
  origin: 'temp',
  scheduled: 2,
  isAssumed: false,
  event: temp.event,
} as const;

const view: DrawnParts = {
  glucose: {
    top: 10,
    target: [],
    lowLine: null,
    lines: [],
    marks: [
      {
        ...item('reading', 7),
        shape: 'linked',
        place: 'scale',
        y: 6,
        label: '6.0',
        level: 'target',
      },
    ],
    sensor: [],
    others: [],
    calibrations: [{ ...item('calibration', 7), y: 6 }],
    bells: [bell('sensor alarm', 9)],
    states: [],
  },
  insulin: {
    folded: false,
    top: 10,
    marks: [{ ...item('pen', 20), units: 3, type: 'rapid', label: '3 U' }],
    pump: {
      basalTop: 2,
      basal: [basal],
      temps: [temp],
      boluses: [bolus],
      automatic: [],
      suspends: [suspend],
      bells: [bell('pump alarm', 18)],
      upkeep: [{ ...item('rewind', 19), sort: 'rewind' }],
    },
  },
  intake: {
    folded: false,
    marks: [
      { ...item('carbs', 12), sort: 'carbs', amount: 40, label: '40', until: null, strength: 1 },
    ],
  },
  clockChanges: [{ ...item('clock', 3), by: -60, label: 'clock −1:00' }],
};

/** Pointers count from the plot's corner, not the canvas's. */
const lower = { ...frame, top: 8 };

const places = () =>
  new Map(
    placesIn(view, { glucose: lower, insulin: lower, intake: lower }).map((place) => [
      String(place.event),
      place,
    ]),
  );

beforeAll(fetchLateDrawing);

it('finds a place on its panel for everything that the cursor can stop at', () => {
  const found = [...places()].map(([event, { panel, x }]) => [event, panel, Math.round(x)]);
  expect(found).toEqual([
    ['reading', 'glucose', 210],
    ['calibration', 'glucose', 210],
    ['sensor alarm', 'glucose', 270],
    ['clock', 'glucose', 90],
    ['pen', 'insulin', 600],
    ['temp', 'insulin', 240],
    ['bolus', 'insulin', 300],
    ['suspend', 'insulin', 420],
    ['pump alarm', 'insulin', 540],
    ['rewind', 'insulin', 570],
    ['carbs', 'intake', 360],
  ]);
});

it('means a bolus on a temporary rate where both lie under the pointer', () => {
  const [rate, dose] = [places().get('temp'), places().get('bolus')];
  const away = (left: number, top: number) =>
    [rate, dose].map((place) => place && distanceTo(place, left, top));
  const [toRate = 0, toDose = 0] = away(303, 100);
  expect(toDose).toBeLessThan(toRate);
  const [nearRate = 0, farDose = 0] = away(250, 100);
  expect(nearRate).toBeLessThan(farDose);
});

it('reaches a suspend anywhere on its line', () => {
  const suspended = places().get('suspend');
  expect(suspended && distanceTo(suspended, 460, 112)).toBe(0);
  expect(suspended && distanceTo(suspended, 500, 112)).toBeGreaterThan(15);
});
