import { describe, expect, it } from 'vitest';
import { wear } from '#devices/paradigm/simulator.ts';
import type { TrueFact } from '#devices/paradigm/simulated/truth.ts';
import { instant } from '#domain/time.ts';
import { deliveryOf } from '#reports/delivery/delivery-of.ts';
import { totalsOf } from '#reports/delivery/totals.ts';
import { place } from '#time/place.ts';
import { hostAt } from './contour-session.ts';
import { captureOf } from './paradigm-pages.ts';
import { compare, decodeSections, END, autumn, pagesOf } from './paradigm-worn.ts';

const models = [
  ['715', 'mg/dL', 1],
  ['522', 'mg/dL', 2],
  ['722', 'mmol/L', 3],
  ['523', 'mg/dL', 4],
  ['723', 'mmol/L', 6],
  ['551', 'mg/dL', 8],
  ['754', 'mmol/L', 9],
] as const;

function expectTold(model: string, ordered: Parameters<typeof pagesOf>[0]) {
  const { worn, sections } = pagesOf({ model, ...ordered });
  const decoded = decodeSections(model, sections);
  expect(decoded.unrecognised).toEqual([]);
  expect(decoded.problems).toEqual([]);
  expect(decoded.untimed).toEqual([]);
  expect(compare(worn.facts, decoded.records)).toEqual({ lost: [], invented: [] });
  return { worn, decoded };
}

describe('what happened comes out of the pages once, at its time', () => {
  it.each(models)('%s in %s, seed %i', (model, unit, seed) => {
    const { worn } = expectTold(model, { unit, seed, clocksMove: autumn });
    expect(worn.facts.length).toBeGreaterThan(model === '715' ? 150 : 4000);
  });

  it('of three months of a 754', () => {
    const { lastHistory } = pagesOf({ model: '754', days: 90 });
    expect(lastHistory).toBeGreaterThan(30);
    expect(lastHistory).toBeLessThan(36);
    expectTold('754', { days: 90, clocksMove: autumn });
  });
});

const { worn, decoded } = expectTold('754', { clocksMove: autumn });
const of = (kind: string) => worn.facts.filter((fact) => fact.kind === kind);
const has = (kind: string, told: object) =>
  expect(of(kind).map((fact) => ({ ...fact }))).toContainEqual(expect.objectContaining(told));

describe('two weeks of a 754 have', () => {
  it('boluses of all shapes, by the calculator and by hand, one of them cut', () => {
    for (const shape of ['normal', 'square', 'dual']) has('bolus', { shape });
    const boluses = worn.facts.filter((fact) => fact.kind === 'bolus');
    expect(boluses.some(({ calculated }) => calculated === undefined)).toBe(true);
    const cut = boluses.filter(({ delivered = 0, programmed = 0 }) => delivered < programmed);
    expect(cut.length).toBeGreaterThan(0);
    expect(of('bolus-wizard').length).toBeGreaterThan(35);
  });

  it('temporary rates of all kinds, a pattern for the weekend and an edited one', () => {
    has('temp-basal', { percent: 50, minutes: 90 });
    has('temp-basal', { rate: 1.35 });
    has('temp-basal', { rate: 0, minutes: 60 });
    has('temp-basal', { minutes: 0 });
    for (const basalPattern of ['A', 'standard']) {
      has('settings', { settings: expect.objectContaining({ basalPattern }) });
    }
    has('settings', { settings: expect.objectContaining({ basalStarts: [0, 180, 600, 1200] }) });
  });

  it('suspends by hand and low-glucose suspends of all three outcomes', () => {
    const chains = suspends(worn.facts);
    expect(chains).toContain('user → user');
    expect(chains).toContain('low-glucose low-glucose → automatic unknown');
    expect(chains).toContain('low-glucose low-glucose → user user');
    expect(chains).toContain('low-glucose low-glucose user → automatic automatic');
  });

  it('alarms and alerts, meter readings sent and typed, what else is logged', () => {
    for (const code of [4, 103]) has('alarm', { code, cleared: expect.any(String) });
    for (const code of [101, 102, 105, 112, 113, 115]) has('alarm', { code, origin: 'sensor' });
    for (const entry of ['linked', 'manual']) has('meter-glucose', { entry });
    for (const kind of ['rewind', 'calibration', 'carbs', 'exercise', 'insulin', 'note'])
      has(kind, {});
    for (const state of ['low', 'removed', 'inserted']) has('battery', { state });
    has('reservoir', { state: 'low' });
    for (const type of ['tubing', 'cannula']) has('prime', { type });
  });

  it('a sensor that is mostly there and mostly in range', () => {
    const values = worn.facts.flatMap((f) => (f.kind === 'sensor-glucose' ? [f.value] : []));
    const share = (test: (value: number) => boolean) => values.filter(test).length / values.length;
    expect(values.length).toBeGreaterThan(15 * 288 * 0.85);
    expect(share((value) => value >= 70 && value <= 180)).toBeGreaterThan(0.75);
    expect(share((value) => value < 70)).toBeLessThan(0.06);
  });

  it('marks that tell the time of the slots', () => {
    const names = of('notice').map((fact) => fact.kind === 'notice' && fact.name);
    for (const mark of ['last reading', 'page end', 'gap']) {
      expect(names).toContain(`time mark: ${mark}`);
    }
  });

  it('a clock that ran slow, and one that missed the change of the night', () => {
    expect(of('clock-change')).toMatchObject([
      { from: '2026-11-20T12:14:00', to: '2026-11-20T12:18:00' },
      { from: '2026-11-21T08:42:00', to: '2026-11-21T07:42:00' },
    ]);
  });

  it('nothing after their end', () => {
    expect(worn.facts.every(({ wall }) => wall <= END)).toBe(true);
  });
});

/** Who stopped the pump → who let it run again. */
function suspends(facts: readonly TrueFact[]): string[] {
  const chains: string[] = [];
  let before = 'resume';
  for (const fact of facts) {
    if (fact.kind !== 'suspend' && fact.kind !== 'resume') continue;
    if (fact.kind === 'suspend' && before === 'resume') chains.push(fact.by);
    else chains.push(`${chains.pop()}${fact.kind === before ? ' ' : ' → '}${fact.by}`);
    before = fact.kind;
  }
  return chains;
}

const totals = decoded.records.flatMap((record) => (record.kind === 'daily-total' ? [record] : []));

it('a day delivers what its total says', () => {
  const whole = worn.days.filter(({ isWhole }) => isWhole);
  expect(totals.map(({ date }) => date)).toEqual(whole.map(({ date }) => date));
  for (const [nth, { basal, bolus }] of whole.entries()) {
    expect(Math.abs(totals[nth]!.basal! - basal)).toBeLessThan(0.013);
    expect(Math.abs(totals[nth]!.bolus! - bolus)).toBeLessThan(0.06);
  }
});

it('what the app derives from the records is what was delivered, set changes and alarms included', () => {
  const device = 'paradigm:754:1';
  const head = {
    ...captureOf('754', []),
    clock: { device: END, host: instant(Date.parse(`${END}Z`)) },
  };
  const events = place(decoded.records, head, true);
  const settings = events.filter((event) => event.kind === 'settings');
  const set = of('clock-change').map(({ wall }) => wall.slice(0, 10));
  const days = worn.days.filter(({ date, isWhole }) => isWhole && !set.includes(date));
  expect(days.length).toBeGreaterThan(10);
  for (const { date, basal, bolus } of days) {
    // Before the clock was set the days of its clock are not ours.
    const total = events.find((event) => event.kind === 'daily-total' && event.date === date)!;
    const start = total.at;
    const end = instant(start + 86_400_000);
    const totalled = totalsOf(deliveryOf({ device, events, settings, start, end }), start, end);
    expect(Math.abs(totalled.basal! - basal), `basal of ${date}`).toBeLessThan(0.05);
    expect(Math.abs(totalled.bolus! - bolus), `boluses of ${date}`).toBeLessThan(0.03);
  }
});

it('the same simulation gives the same life, another seed another', () => {
  const facts = (seed: number) => pagesOf({ seed }).sections.map(({ bytes }) => Buffer.from(bytes));
  expect(facts(1)).toEqual(facts(1));
  expect(facts(1)).not.toEqual(facts(2));
});

it('is set to the time of this computer, unless told otherwise', async () => {
  const host = hostAt();
  const { answer } = wear({ host });
  await host.sleep(90_000, new AbortController().signal);
  const now = new Date(host.now());
  const shown = [now.getHours(), now.getMinutes(), now.getSeconds()];
  expect([...(answer(0x70, []) as Uint8Array).subarray(0, 3)]).toEqual(shown);
});
