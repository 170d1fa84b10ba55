import { expect, it } from 'vitest';
import { instant, zone } from '#domain/time.ts';
import { itemsOf } from '#reports/daily-summary.ts';
import { BERLIN, bg, device, event, preferences, printed, summary } from './reports/day-events.ts';

const DAY = '2026-11-24';
const at = (time: string) => `${DAY}T${time}`;

it('12, 13. Without a sensor there is no line; without readings there are no meter numbers', () => {
  const readings = summary(DAY, [event(at('07:12'), bg(142))]);
  expect(readings.glucose.sensor).toEqual([]);
  expect(readings.legend.map(({ symbol }) => symbol)).toEqual(['meter', 'target', 'low-line']);
  const carbs = summary(DAY, [event(at('07:12'), { kind: 'carbs', grams: 45 })]);
  expect(carbs.statistics.map(({ id }) => id)).toEqual(['carbs']);
});

it('draws a reading by how it came: circle, square, circle with an open centre', () => {
  const view = summary(DAY, [
    event(at('07:00'), bg(100, { entry: 'linked' })),
    event(at('08:00'), bg(110, { entry: 'manual' })),
    event(at('09:00'), bg(120)),
  ]);
  expect(view.glucose.marks.map(({ shape }) => shape)).toEqual(['linked', 'manual', 'meter']);
  expect(view.legend.slice(0, 3).map(({ label }) => label)).toEqual([
    'Paradigm BG',
    'BG typed in',
    'Meter BG',
  ]);
});

it('17. HI and LO stand at the edge, 401 to 600 on the strip, 400 on the scale', () => {
  const view = summary(DAY, [
    event(at('01:00'), bg(20, { limit: 'LO' })),
    event(at('02:00'), bg(20)),
    event(at('03:00'), bg(400)),
    event(at('04:00'), bg(401)),
    event(at('05:00'), bg(600)),
    event(at('06:00'), bg(600, { limit: 'HI' })),
  ]);
  expect(view.glucose.marks.map(({ place, label }) => `${label} ${place}`)).toEqual([
    'LO low-edge',
    '20 scale',
    '400 scale',
    '401 strip',
    '600 strip',
    'HI high-edge',
  ]);
  expect(view.glucose.marks[0]?.detail.facts[0]?.value).toBe('LO (limit 20 mg/dL)');
  expect(view.footnotes.map(({ text }) => text)[0]).toMatch(/^2 readings beyond/);
});

it('19. Midnight belongs to the new day; the next midnight is not drawn', () => {
  const events = [event(`${DAY}T00:00:00`, bg(90)), event('2026-11-25T00:00:00', bg(95))];
  expect(summary(DAY, events).glucose.marks.map(({ label }) => label)).toEqual(['90']);
  expect(summary('2026-11-25', events).glucose.marks.map(({ label }) => label)).toEqual(['95']);
});

it('20. 181 mg/dL reads 10.0 in mmol/L and stays high; its card shows what the meter said', () => {
  const events = [event(at('07:00'), bg(181))];
  const view = summary(DAY, events, { preferences: preferences({ unit: 'mmol/L' }) });
  const [mark] = view.glucose.marks;
  expect(mark).toMatchObject({ label: '10.0', value: '10.0 mmol/L', level: 'high' });
  expect(mark?.detail.facts.slice(0, 2)).toEqual([
    { label: 'Value as reported', value: '181 mg/dL' },
    { label: 'Shown', value: '10.0 mmol/L' },
  ]);
  expect(printed(view, 'meter-above')).toBe('1 of 1');
});

it('20. A meter in mmol/L is shown in mg/dL, and its own number is kept', () => {
  const view = summary(DAY, [event(at('07:00'), bg(5.6, { unit: 'mmol/L' }))]);
  expect(view.glucose.marks[0]?.label).toBe('101');
  expect(view.glucose.marks[0]?.detail.facts[0]?.value).toBe('5.6 mmol/L');
});

it('21. The low line may equal the low target, lie above it, or be off', () => {
  const lineOf = (lowLine: { 'mg/dL': number; 'mmol/L': number } | null) =>
    summary(DAY, [], { preferences: preferences({ lowLine }) });
  expect(lineOf({ 'mg/dL': 70, 'mmol/L': 3.9 }).glucose.lowLine?.label).toBe('Low 70');
  expect(lineOf({ 'mg/dL': 80, 'mmol/L': 4.4 }).glucose.lowLine?.value).toBe(80);
  expect(lineOf(null).glucose.lowLine).toBeNull();
  expect(lineOf(null).legend.map(({ symbol }) => symbol)).toEqual(['target']);
});

it('23. Two tests in one minute are two; a copy of one in a pump is the same', () => {
  const twice = [event(at('07:00'), bg(142)), event(at('07:00'), bg(142))];
  expect(printed(summary(DAY, twice), 'meter-n')).toBe('2');
  const copied = [...twice, event(at('07:03'), bg(142, { entry: 'linked' }), { device: 'pump' })];
  expect(printed(summary(DAY, copied), 'meter-n')).toBe('2');
  const later = [...twice, event(at('07:06'), bg(142, { entry: 'linked' }), { device: 'pump' })];
  expect(printed(summary(DAY, later), 'meter-n')).toBe('3');
});

it('25. Control solution is never drawn nor counted, and is said', () => {
  const view = summary(DAY, [
    event(at('07:00'), bg(142)),
    event(at('08:00'), bg(118, { control: true })),
  ]);
  expect(view.glucose.marks.map(({ label }) => label)).toEqual(['142']);
  expect(printed(view, 'meter-n')).toBe('1');
  expect(view.footnotes).toEqual([
    { id: 'control', level: 'note', text: '1 test with control solution left out.' },
  ]);
  const only = summary(DAY, [event(at('08:00'), bg(118, { control: true }))]);
  expect(only.statistics).toEqual([]);
});

it('26. A single reading has a mean, and no spread', () => {
  const view = summary(DAY, [event(at('07:00'), bg(100))]);
  expect(printed(view, 'meter-mean')).toBe('100 mg/dL');
  expect(printed(view, 'meter-sd')).toBe('—');
  const flat = [7, 8, 9, 10, 11].map((h) => event(at(`${String(h).padStart(2, '0')}:00`), bg(100)));
  expect(printed(summary(DAY, flat), 'meter-sd')).toBe('0 mg/dL');
});

it('says in words what was marked on the meter', () => {
  const marks = ['B', 'Z8', 'ZC', 'T1', 'D', 'qq'].slice(1);
  const view = summary(DAY, [event(at('07:00'), bg(142, { meal: 'after', marks }))]);
  expect(view.glucose.marks[0]?.remark).toBe(
    'after meal, 2:00 h after food, 3:00 h after food, don’t feel right, qq',
  );
});

const sensor = (minute: number, value = 120) =>
  event(
    at('00:00'),
    { kind: 'sensor-glucose', value, unit: 'mg/dL' },
    {
      at: instant(Date.UTC(2026, 10, 23, 23) + minute * 60_000),
    },
  );
const runs = (minutes: readonly number[]) =>
  summary(
    DAY,
    minutes.map((m) => sensor(m)),
  ).glucose.sensor.map((run) => run.at.length);
const every = (step: number, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => from + i * step);

it('15. breaks after more than 16 minutes, not after 5, 10 or 15', () => {
  for (const pause of [5, 10, 15, 16])
    expect(runs([...every(5, 10), ...every(5, 10, 45 + pause)])).toEqual([20]);
  for (const pause of [17, 20])
    expect(runs([...every(5, 10), ...every(5, 10, 45 + pause)])).toEqual([10, 10]);
});

it('18. A sensor of 15 minutes may pause 46 minutes, one of 1 minute 16', () => {
  expect(runs([...every(15, 6), ...every(15, 6, 75 + 46)])).toEqual([12]);
  expect(runs([...every(15, 6), ...every(15, 6, 75 + 47)])).toEqual([6, 6]);
  expect(runs([...every(1, 30), ...every(1, 30, 29 + 17)])).toEqual([30, 30]);
});

it('26. A reading on its own stands alone', () => {
  expect(runs([10])).toEqual([1]);
});

it('54. fold away when there is nothing in them', () => {
  const view = summary(DAY, [event(at('07:12'), bg(142))]);
  expect([view.insulin.folded, view.intake.folded]).toEqual([true, true]);
});

it('shows insulin noted on a meter with its kind, on a scale of 10 U or more', () => {
  const view = summary(DAY, [
    event(at('07:10'), { kind: 'insulin', units: 6.5, type: 'rapid' }),
    event(at('22:10'), { kind: 'insulin', units: 18, type: 'long' }),
  ]);
  expect(view.insulin).toMatchObject({ folded: false, top: 18 });
  expect(view.insulin.marks.map(({ label, type }) => `${label} ${type}`)).toEqual([
    '6.5 U rapid',
    '18 U long',
  ]);
  expect(printed(view, 'insulin-rapid')).toBe('6.5 U 1 entry');
});

it('52. shows grams as they are and exchanges as the device counts them; 0 and 500 g too', () => {
  const view = summary(DAY, [
    event(at('07:10'), { kind: 'carbs', grams: 0 }),
    event(at('12:10'), { kind: 'carbs', grams: 500 }),
    event(at('18:10'), { kind: 'carbs', exchanges: 4, code: '2' }),
  ]);
  expect(view.intake.marks.map(({ sort, label }) => `${sort} ${label}`)).toEqual([
    'carbs 0',
    'carbs 500',
    'exchanges 4',
  ]);
  expect(printed(view, 'intake-carbs')).toBe('500 g 2 entries');
  expect(view.intake.marks[2]?.detail.facts).toContainEqual({
    label: 'Unit code of the device',
    value: '2',
  });
});

it('counts the same grams from two devices within 15 minutes once', () => {
  const meal = { kind: 'carbs', grams: 45 } as const;
  const events = [event(at('12:00'), meal), event(at('12:10'), meal, { device: 'pump' })];
  expect(printed(summary(DAY, events), 'intake-carbs')).toBe('45 g 1 entry');
  const sameDevice = [event(at('12:00'), meal), event(at('12:10'), meal)];
  expect(printed(summary(DAY, sameDevice), 'intake-carbs')).toBe('90 g 2 entries');
});

it('51. Exercise without a length is a marker; with one it ends', () => {
  const view = summary(DAY, [
    event(at('16:00'), { kind: 'exercise' }),
    event(at('17:00'), { kind: 'exercise', minutes: 30, intensity: 'High' }),
  ]);
  const [open, closed] = view.intake.marks;
  expect(open).toMatchObject({ until: null, amount: null });
  expect((closed?.until ?? 0) - (closed?.at ?? 0)).toBe(30 * 60_000);
  expect(closed?.strength).toBe(3);
});

it('55. A day with nothing is empty, and still has its frame', () => {
  const view = summary(DAY, []);
  expect(view.empty).toBe(true);
  expect(view.ticks).toHaveLength(25);
  expect(view.statistics).toEqual([]);
  expect(view.table.map(({ value }) => value)).toEqual(Array(24).fill('—'));
});

it('59. The table has a row for each hour and each entry, in the order of time', () => {
  const view = summary(DAY, [
    event(at('07:12'), bg(142, { meal: 'fasting' })),
    event(at('07:20'), { kind: 'carbs', grams: 45 }),
    event(at('23:59'), bg(128)),
  ]);
  expect(view.table.filter(({ sort }) => sort === 'hour')).toHaveLength(24);
  expect(view.table.slice(7, 11).map(({ clock, value, remark }) => [clock, value, remark])).toEqual(
    [
      ['07', '2 entries', ''],
      ['07:12', '142 mg/dL', 'fasting'],
      ['07:20', '45 g', ''],
      ['08', '—', ''],
    ],
  );
  expect(view.table.at(-1)?.value).toBe('128 mg/dL');
  expect(view.table.filter(({ sort }) => sort === 'event').map(({ name }) => name)).toEqual(
    itemsOf(view).map(({ name }) => name),
  );
});

it('writes 12 hours where asked', () => {
  const view = summary(DAY, [event(at('00:12'), bg(142)), event(at('12:30'), bg(90))], {
    preferences: preferences({ hours: '12' }),
  });
  expect(view.ticks.filter(({ strong }) => strong).map(({ label }) => label)).toEqual([
    '12 AM',
    '3 AM',
    '6 AM',
    '9 AM',
    '12 PM',
    '3 PM',
    '6 PM',
    '9 PM',
    '12 AM',
  ]);
  expect(view.glucose.marks.map(({ clock }) => clock)).toEqual(['12:12 AM', '12:30 PM']);
});

it('names the devices of the day by name and the tail of their serial number', () => {
  const view = summary(DAY, [event(at('07:12'), bg(142))]);
  expect(view.header).toMatchObject({
    title: 'Tuesday 24 November 2026',
    short: 'Tue 24 Nov 2026',
    target: '70–180 mg/dL',
    devices: [{ name: 'Contour Next USB', tail: '5678' }],
  });
});

it('says that the last reading broke off', () => {
  const events = [event(at('07:12'), bg(142))];
  const [first] = summary(DAY, events, { devices: [device({ complete: false })] }).footnotes;
  expect(first).toMatchObject({ level: 'warning', id: expect.stringContaining('incomplete') });
  expect(first?.text).toContain('Contour Next USB …5678 broke off');
});

it('8. Says so where the computer is set to another zone than the person', () => {
  const notes = (viewer: string) =>
    summary(DAY, [], { viewerZone: zone(viewer) }).footnotes.map(({ text }) => text);
  expect(notes('Europe/Berlin')).toEqual([]);
  expect(notes('America/New_York')).toEqual([
    'Drawn in Europe/Berlin; this computer is set to America/New_York.',
  ]);
});

it('is data: survives being written and read, and is the same for any order of events', () => {
  const events = [
    event(at('07:12'), bg(142)),
    event(at('09:40'), bg(211)),
    event(at('12:31'), { kind: 'carbs', grams: 45 }),
  ];
  const view = summary(DAY, events);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  expect(summary(DAY, events.toReversed())).toEqual(view);
  expect(view.day.zone).toBe(BERLIN);
});
