import { beforeAll, describe, expect, it } from 'vitest';
import { type DeviceEvent, eventId } from '#domain/event.ts';
import { defaultPreferences, type Preferences, targetPresets } from '#domain/preferences.ts';
import { instant, localDate, type LocalDate, zone } from '#domain/time.ts';
import { adherenceView } from '#reports/adherence/adherence-view.ts';
import { compareView } from '#reports/compare/compare-view.ts';
import { type DailySummary, dailySummary } from '#reports/daily-summary.ts';
import { pumpPart } from '#reports/day/pump/index.ts';
import type { DayTableView } from '#reports/day-table/view.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { logbookView } from '#reports/logbook/logbook-view.ts';
import type { LogbookView } from '#reports/logbook/view.ts';
import { modalView } from '#reports/modal-day/modal-view.ts';
import { overlayView } from '#reports/overlay/overlay-view.ts';
import { episodesView } from '#reports/episodes/episodes-view.ts';
import { setsView } from '#reports/sets/sets-view.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { addDays } from '#reports/period/dates.ts';
import { Period } from '#reports/period/period.ts';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { sensorMeterView } from '#reports/sensor-meter/sensor-meter-view.ts';
import { variabilityView } from '#reports/variability/variability-view.ts';
import { trendsView } from './reports/trends.ts';
import { inOneGo } from '#reports/steps.ts';
import { wornPump } from '../tools/bench/worn-pump.ts';
import { overviewOf } from './reports/overview-of.ts';

const UTC = zone('UTC');
const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const TO = localDate('2026-11-24');
const FROM = addDays(TO, -13);

const isSensor = (event: DeviceEvent) => event.kind === 'sensor-glucose';
let events: readonly DeviceEvent[];
/** Everything that a simulated Veo remembers, read a day after the window. */
beforeAll(() => {
  events = wornPump(20, NOW).events.toSorted((a, b) => a.at - b.at || a.order - b.order);
});

const key = () => events[0]?.device ?? '';
const devices = () => [
  {
    key: key(),
    device: { family: 'paradigm', model: '754', serial: '100001' },
    lastRead: instant(NOW),
    clockSkewMs: 0,
    complete: true,
  },
];

function periodOf(preferences: Preferences, from = FROM, to = TO, all = events): Period {
  const within = all.filter(({ at }) => {
    const date = new Date(at).toISOString().slice(0, 10);
    return date >= from && date <= to;
  });
  const settings = events.filter((event) => event.kind === 'settings');
  return new Period({
    from,
    to,
    zone: UTC,
    filter: everything,
    traces: [...new Set(all.map(({ device }) => device))].map((device) =>
      deviceTrace(
        device,
        within.filter(isSensor).filter((event) => event.device === device),
      ),
    ),
    events: all.filter((event) => !isSensor(event)),
    settings,
    devices: devices(),
    preferences,
    now: instant(NOW),
  });
}

/** A day as its own page has it. */
function dayOf(date: LocalDate, preferences: Preferences, all = events): DailySummary {
  const on = ({ at }: DeviceEvent, from: number, days: number) =>
    at >= Date.parse(addDays(date, from)) && at < Date.parse(addDays(date, from + days));
  return dailySummary(
    {
      date,
      zone: UTC,
      events: all.filter((event) => on(event, 0, 1)),
      nearby: all.filter((event) => !isSensor(event) && on(event, -2, 4)),
      settings: events.filter((event) => event.kind === 'settings'),
      devices: devices(),
      preferences,
      now: instant(NOW),
    },
    pumpPart,
  );
}

const figureIn = ({ statistics }: DailySummary, id: string): string | undefined =>
  statistics.flatMap(({ figures }) => figures).find((figure) => figure.id === id)?.text;

/** A cell of a table by its column. */
const cellIn = ({ groups }: DayTableView, cells: readonly string[], id: string) =>
  cells[groups.flatMap(({ columns }) => columns).findIndex((column) => column.id === id)];

const chosen = defaultPreferences(UTC);
const everyone: readonly (readonly [string, Preferences])[] = [
  ['mg/dL', chosen],
  ['mmol/L', { ...chosen, unit: 'mmol/L' }],
  ['CareLink', { ...chosen, preset: 'carelink', target: targetPresets.carelink }],
];

describe.each(everyone)('the same question has the same answer, %s', (_, preferences) => {
  it('about a day: its own page, the overlay, the trends and the adherence', () => {
    const period = periodOf(preferences);
    const [trends, adherence] = [trendsView(period), adherenceView(period)];
    const overlay = overlayView(period);
    expect(trends.rows.length).toBe(14);
    for (const [i, { date, cells }] of trends.rows.entries()) {
      const day = dayOf(date, preferences);
      const row = overlay.days.find((one) => one.date === date)?.cells;
      const sensor = `${figureIn(day, 'sensor-mean')} ± ${figureIn(day, 'sensor-sd')}`;
      expect(cellIn(trends, cells, 'sensor-mean'), date).toBe(sensor);
      expect(row?.mean, date).toBe(figureIn(day, 'sensor-mean'));
      expect(row?.highest, date).toBe(figureIn(day, 'sensor-max'));
      expect(row?.readings, date).toBe(figureIn(day, 'sensor-n'));
      expect(cellIn(trends, cells, 'sensor-n'), date).toBe(figureIn(day, 'sensor-n'));
      const shares = day.statistics.find(({ id }) => id === 'sensor')?.ranges?.shares;
      const target = shares?.find(({ level }) => level === 'target')?.percent;
      expect(row?.range, date).toBe(target);
      expect(cellIn(trends, cells, 'sensor-in'), date).toBe(target);
      const ofMeter = day.statistics.find(({ id }) => id === 'meter')?.ranges?.shares;
      const within = ofMeter?.find(({ level }) => level === 'target')?.percent;
      expect(cellIn(trends, cells, 'meter-in'), date).toBe(within);
      expect(cellIn(trends, cells, 'total'), date).toBe(figureIn(day, 'delivery-total'));
      expect(cellIn(trends, cells, 'carbs'), date).toBe(figureIn(day, 'intake-carbs'));
      const own = adherence.rows[i]?.cells ?? [];
      const boluses = ['manual', 'calculated'].map((id) => Number(cellIn(adherence, own, id)));
      expect(String(boluses[0]! + boluses[1]!), date).toBe(figureIn(day, 'bolus-n'));
      expect(String(boluses[1]), date).toBe(figureIn(day, 'bolus-calculator'));
      expect(cellIn(adherence, own, 'readings'), date).toBe(figureIn(day, 'meter-n'));
    }
  });

  it('about a day: the logbook and its own page', () => {
    const period = periodOf(preferences);
    const [book, sensor] = [logbookView(period, 'grid'), logbookView(period, 'sensor')];
    const total = (view: LogbookView, row: number, id: string) =>
      view.rows[row]?.totals[view.totals.findIndex((one) => one.id === id)];
    expect(book.rows.length).toBe(14);
    for (const [i, { date }] of book.rows.entries()) {
      const day = dayOf(date, preferences);
      const figures = ['meter-n', 'meter-mean', 'intake-carbs', 'delivery-bolus'] as const;
      const own = figures.map((id) => figureIn(day, id));
      const ids = ['meter-n', 'meter-mean', 'carbs', 'bolus'];
      expect(
        ids.map((id) => total(book, i, id)),
        date,
      ).toEqual(own);
      expect(total(sensor, i, 'sensor-mean'), date).toBe(figureIn(day, 'sensor-mean'));
    }
  });

  it('about fourteen days: variability, profile, sensor and meter', () => {
    const period = periodOf(preferences);
    const all = variabilityView(period).groups.flatMap(({ figures }) => figures);
    const text = (id: string) => all.find((one) => one.id === id)?.text;
    const { figures: profile } = inOneGo(profileInSteps(period));
    const cv = profile.find(({ id }) => id === 'cv')?.text;
    expect(text('cv')).toMatch(/\d/);
    expect(text('cv')).toBe(cv);
    const sheet = sensorMeterView(period).numbers.flatMap(({ group }) => group.figures);
    expect(text('sd')).toBe(sheet.find(({ id }) => id === 'sensor-spread')?.text);
  });

  it('about fourteen days: overview, profile, overlay, modal day and trends', () => {
    const period = periodOf(preferences);
    const cellOf = overviewOf(period, TO);
    const profile = inOneGo(profileInSteps(period));
    const figure = (id: string) => profile.figures.find((one) => one.id === id)?.text;
    const bar = profile.ranges.shown?.rows.find(({ level }) => level === 'target')?.percent;
    const trends = trendsView(period);
    const foot = trends.foot[0]?.cells ?? [];
    const modal = modalView(period, 'hours').figures.flatMap(({ figures }) => figures);
    const modalText = (id: string) => modal.find((one) => one.id === id)?.text;
    const mean = figure('mean');
    expect(mean).toMatch(/\d/);
    expect([cellOf('sensor', 'mean'), modalText('sensor-mean')]).toEqual([mean, mean]);
    expect(cellIn(trends, foot, 'sensor-mean')?.split(' ')[0]).toBe(mean);
    expect(figure('gmi')).toBe(cellOf('sensor', 'gmi'));
    const within = cellOf('sensor', 'in');
    expect([`${within} %`, `${modalText('sensor-range')} %`]).toEqual([bar, bar]);
    expect(cellIn(trends, foot, 'sensor-in')).toBe(within);
    expect([cellOf('meter', 'mean'), cellIn(trends, foot, 'meter-mean')?.split(' ')[0]]).toEqual([
      modalText('mean'),
      modalText('mean'),
    ]);
    expect(cellIn(trends, foot, 'meter-in')).toBe(cellOf('meter', 'in'));
  });

  it('about fourteen days: sensor and meter on one sheet has what the others have', () => {
    const period = periodOf(preferences);
    const sheet = sensorMeterView(period);
    const figures = sheet.numbers.flatMap(({ group }) => group.figures);
    const text = (id: string) => figures.find((one) => one.id === id)?.text;
    const bar = (id: string) =>
      Object.fromEntries(
        (sheet.numbers.find(({ group }) => group.id === id)?.bar?.parts ?? []).map(
          ({ side, text: printed }) => [side, printed],
        ),
      );
    const cellOf = overviewOf(period, TO);
    const trends = trendsView(period);
    const foot = (id: string) => cellIn(trends, trends.foot[0]?.cells ?? [], id);
    expect(text('sensor-mean')).toMatch(/\d/);
    expect(text('sensor-mean')).toBe(cellOf('sensor', 'mean'));
    expect(`${text('sensor-mean')} ± ${text('sensor-spread')}`).toBe(foot('sensor-mean'));
    expect(text('active')).toBe(cellOf('sensor', 'active'));
    expect(`${text('mean')} ± ${text('spread')}`).toBe(foot('meter-mean'));
    expect(text('readings-day')).toBe(cellOf('meter', 'per-day'));
    for (const side of ['below', 'in', 'above']) {
      expect(bar('sensor')[side], side).toBe(foot(`sensor-${side}`));
      expect(bar('meter')[side], side).toBe(foot(`meter-${side}`));
    }
    expect(text('total')).toBe(foot('total'));
    for (const part of ['basal', 'bolus']) {
      const { text: units, remark = '' } = figures.find(({ id }) => id === part) ?? {};
      expect(`${units} (${remark.replace(' %', '')})`, part).toBe(foot(part));
    }
    expect(text('carbs')).toBe(foot('carbs'));
    expect(sheet.overlay).toEqual(overlayView(period));
    expect(sheet.hours).toEqual(modalView(period, 'hours'));
  });

  it('about two weeks side by side: each has what its own pages have', () => {
    const weeks = [0, 7].map((ago) =>
      periodOf(preferences, addDays(TO, -6 - ago), addDays(TO, -ago)),
    );
    const [own, before] = weeks;
    const rows = compareView(own!, before!).tables.flatMap((table) => table.rows);
    weeks.forEach((week, i) => {
      const cell = (id: string) => rows.find((row) => row.id === id)?.cells[i]?.text;
      const profile = inOneGo(profileInSteps(week));
      for (const { id, text } of profile.figures.filter(({ id: one }) => one !== 'since-first'))
        expect(cell(id), id).toBe(text);
      for (const { level, percent } of profile.ranges.shown?.rows ?? [])
        expect(`${cell(level)} %`, level).toBe(percent);
      const trends = trendsView(week);
      const foot = (id: string) => cellIn(trends, trends.foot[0]?.cells ?? [], id);
      expect(cell('total')).toBe(foot('total'));
      expect(`${cell('basal')} (${cell('basal-share')})`).toBe(foot('basal'));
      expect(cell('bolus')).toBe(foot('bolus')?.split(' ')[0]);
      expect(cell('carbs')).toBe(foot('carbs'));
      expect(cell('meter-in')).toBe(foot('meter-in'));
      expect(`${cell('meter-mean')} ± ${cell('meter-spread')}`).toBe(foot('meter-mean'));
      expect(`${cell('mean')} ± ${cell('spread')}`).toBe(foot('sensor-mean'));
      const episodes = episodesView(week).lists.flatMap(({ group }) => group.figures);
      for (const side of ['low', 'high'])
        expect(cell(`episodes-${side}`)).toBe(
          episodes.find(({ id }) => id === `${side}-per-day`)?.text,
        );
      const sets = setsView(week, 1).group.figures;
      expect(cell('set-life')).toBe(sets.find(({ id }) => id === 'set-mean')?.text);
      expect(cell('set-life')).toMatch(/\d/);
    });
  });
});

/** What somebody else's meter, sensor and pen would say a minute later. */
const strange = (device: string): readonly DeviceEvent[] =>
  events
    .flatMap((event): readonly DeviceEvent[] => {
      const its = {
        device,
        id: eventId(event.id, 'strange'),
        at: instant(event.at + 60_000),
        order: event.order + 1_000_000,
      };
      if (event.kind === 'sensor-glucose' || event.kind === 'meter-glucose')
        return [{ ...event, ...its, value: event.value * 1.5 }];
      if (event.kind !== 'bolus-wizard') return [];
      const { wall, sources, placement, read } = event;
      const noted = { ...its, wall, sources, placement, read };
      return [
        { ...noted, kind: 'carbs', grams: 11 },
        { ...noted, id: eventId(event.id, 'pen'), kind: 'insulin', units: 3 },
      ];
    })
    .toSorted((a, b) => a.at - b.at || a.order - b.order);

describe('a device that does not count', () => {
  const OTHER = 'contour:7800:99-4321';
  const all = () => [...events, ...strange(OTHER)].toSorted((a, b) => a.at - b.at);

  it('is drawn on the day and in none of its numbers, as in those of the other pages', () => {
    const preferences = { ...chosen, uncounted: [OTHER] };
    const trends = trendsView(periodOf(preferences, FROM, TO, all()));
    for (const { date, cells } of trends.rows.slice(-4)) {
      const [day, alone] = [dayOf(date, preferences, all()), dayOf(date, chosen)];
      expect(day.statistics, date).toEqual(alone.statistics);
      expect(dayOf(date, chosen, all()).statistics, date).not.toEqual(alone.statistics);
      const sensor = `${figureIn(day, 'sensor-mean')} ± ${figureIn(day, 'sensor-sd')}`;
      expect(cellIn(trends, cells, 'sensor-mean'), date).toBe(sensor);
      expect(day.glucose.sensor).toEqual(alone.glucose.sensor);
      expect(day.glucose.others.length).toBeGreaterThan(0);
      expect(day.glucose.marks.length).toBeGreaterThan(alone.glucose.marks.length);
      expect(day.insulin.marks.length).toBeGreaterThan(0);
    }
  });

  it('leaves a day without numbers where there is no other, and the day says so', () => {
    const day = dayOf(TO, { ...chosen, uncounted: [key()] });
    expect(day.statistics).toEqual([]);
    expect(day.empty).toBe(false);
    expect(day.insulin.pump?.boluses.length).toBeGreaterThan(0);
    expect(day.footnotes.map(({ id }) => id)).toContain('uncounted');
    expect(dayOf(TO, chosen).footnotes.map(({ id }) => id)).not.toContain('uncounted');
  });
});
