import { describe, expect, it } from 'vitest';
import { deviceKey } from '#domain/capture.ts';
import type { Settings } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { settingsDifference } from '#reports/settings/difference.ts';
import { settingsMoments } from '#reports/settings/moments.ts';
import { type SettingsEvent, snapshotAt } from '#reports/settings/snapshot.ts';
import { type SettingsGroup, settingsView } from '#reports/settings/view.ts';
import { BERLIN, event } from './reports/day-events.ts';

type Values = Settings['settings'];
const device = deviceKey({ family: 'paradigm', model: '522', serial: '123456' });
const say = (wall: string, settings: Values, logged?: true): SettingsEvent =>
  event(
    wall,
    { kind: 'settings', settings, ...(logged && { logged }) },
    { device },
  ) as SettingsEvent;
const logged = (wall: string, settings: Values) => say(wall, settings, true);
const at = (wall: string): Instant => say(wall, {}).at;

const clock = { zone: BERLIN, hours: '24' } as const;
const basal = (pattern: string, starts: number[], rates: number[]): Values => ({
  basalPattern: pattern,
  basalStarts: starts,
  basalRates: rates,
});
const asBefore = (pattern: string, starts: number[], rates: number[]): Values => ({
  previousBasalPattern: pattern,
  previousBasalStarts: starts,
  previousBasalRates: rates,
});

/** A 522 as it was read in May and in June, with two changes in between and two afterwards. */
const may = '2015-05-01T12:00';
const june = '2015-06-01T12:00';
const events = [
  say(may, { maxBolus: 10, autoOffHours: 0, basalPattern: 'standard', actionHours: 6 }),
  say(may, basal('standard', [0, 540, 720], [0.8, 0.8, 1.1])),
  say(may, { unitsLeft: 120, batteryVolts: 1.2 }),
  say(may, { tempBasalMinutesLeft: 30, tempBasalRunningPercent: 120 }),
  logged('2015-05-10T08:00', { maxBolus: 12 }),
  logged('2015-05-12T08:00', asBefore('standard', [0, 540, 720], [0.8, 0.8, 1.1])),
  logged('2015-05-12T08:00', basal('standard', [0, 540, 720], [0.8, 0.9, 1.1])),
  say(june, { maxBolus: 12, autoOffHours: 10, basalPattern: 'standard', actionHours: 6 }),
  say(june, basal('standard', [0, 540, 720], [0.8, 0.9, 1.1])),
  say(june, { unitsLeft: 80, batteryVolts: 1.15 }),
  say(june, { tempBasalMinutesLeft: 0 }),
  logged('2015-06-05T08:00', { basalPattern: 'A', previousBasalPattern: 'standard' }),
];
const known = (wall: string, name: string, from = events, since?: Instant) => {
  const found = snapshotAt(from, at(wall), since).get(name);
  return found && { value: found.value, how: found.how };
};

describe('what a device was set to at a moment', () => {
  it('is what it answered last', () => {
    expect(known(may, 'maxBolus')).toEqual({ value: 10, how: 'asked' });
    expect(known('2015-05-09T12:00', 'maxBolus')).toEqual({ value: 10, how: 'asked' });
  });
  it('with the changes logged since', () => {
    expect(known('2015-05-11T12:00', 'maxBolus')).toEqual({ value: 12, how: 'changed' });
    expect(known('2015-05-12T07:59', 'basal standard')?.value).toMatchObject({
      segments: [{ values: [0.8] }, { values: [0.8] }, { values: [1.1] }],
    });
    expect(known('2015-05-12T08:00', 'basal standard')).toMatchObject({
      value: { segments: [{ start: 0 }, { start: 540, values: [0.9] }, { start: 720 }] },
      how: 'changed',
    });
    expect(known('2015-07-01T12:00', 'basalPattern')?.value).toBe('A');
  });
  it('before the first answer is what the log says was changed', () => {
    const later = events.filter((one) => one.at > at('2015-05-05T12:00'));
    expect(known('2015-05-06T12:00', 'basal standard', later)).toMatchObject({
      value: { segments: [{ values: [0.8] }, { values: [0.8] }, { values: [1.1] }] },
      how: 'before-change',
    });
    expect(known('2015-05-06T12:00', 'actionHours', later)).toEqual({ value: 6, how: 'asked' });
  });
  it('is not known where a change does not say what was before', () => {
    const later = events.filter((one) => one.at > at('2015-05-05T12:00'));
    expect(known('2015-05-06T12:00', 'maxBolus', later)).toBeUndefined();
  });
  it('is not known before the log begins', () => {
    const since = at('2015-04-01T12:00');
    expect(known('2015-03-01T12:00', 'actionHours', events, since)).toBeUndefined();
    expect(known('2015-04-02T12:00', 'actionHours', events, since)?.value).toBe(6);
  });
  it('is not known after all was cleared, until the device says it again', () => {
    const cleared = [...events, logged('2015-05-20T08:00', { settingsCleared: true })];
    expect(known('2015-05-19T12:00', 'maxBolus', cleared)?.value).toBe(12);
    expect(known('2015-05-21T12:00', 'maxBolus', cleared)).toEqual({ value: 12, how: 'asked' });
    const neverRead = cleared.filter((one) => one.at < at(june));
    expect(known('2015-05-21T12:00', 'maxBolus', neverRead)).toBeUndefined();
    expect(known('2015-04-30T12:00', 'maxBolus', cleared.slice(7))).toBeUndefined();
  });
  it('says where a later answer differs and no log tells since when', () => {
    const found = snapshotAt(events, at('2015-05-20T12:00'));
    expect(found.get('autoOffHours')).toMatchObject({ value: 0, differsAt: at(june) });
    expect(found.get('actionHours')).not.toHaveProperty('differsAt');
    expect(found.get('maxBolus')).not.toHaveProperty('differsAt');
  });
  it('tells how the device was doing from the last reading only, never from a later one', () => {
    expect(known('2015-04-30T12:00', 'unitsLeft')).toBeUndefined();
    expect(known('2015-05-20T12:00', 'unitsLeft')?.value).toBe(120);
    expect(known('2015-05-20T12:00', 'tempBasalRunningPercent')?.value).toBe(120);
    expect(known('2015-06-20T12:00', 'tempBasalRunningPercent')).toBeUndefined();
  });
  it('does not depend on the order of the events', () => {
    const moment = at('2015-06-10T12:00');
    expect(Object.fromEntries(snapshotAt(events.toReversed(), moment))).toEqual(
      Object.fromEntries(snapshotAt(events, moment)),
    );
  });
});

describe('the moments to choose from', () => {
  it('are readings and changes, newest first', () => {
    expect(settingsMoments(events)).toEqual([
      { at: at('2015-06-05T08:00'), how: 'changed', names: ['basalPattern'] },
      { at: at(june), how: 'asked', names: [] },
      { at: at('2015-05-12T08:00'), how: 'changed', names: ['basal standard'] },
      { at: at('2015-05-10T08:00'), how: 'changed', names: ['maxBolus'] },
      { at: at(may), how: 'asked', names: [] },
    ]);
  });
  it('name of a wizard set-up only what it changed', () => {
    const change = logged('2015-05-02T08:00', {
      carbUnit: 'grams',
      ratioStarts: [0],
      ratios: [12],
      actionHours: 5,
      previousCarbUnit: 'grams',
      previousRatioStarts: [0],
      previousRatios: [13],
      previousActionHours: 5,
    });
    expect(settingsMoments([change])[0]?.names).toEqual(['carbRatios']);
  });
  it('leave out what changed no setting', () => {
    expect(settingsMoments([logged(may, { settingsSaved: true })])).toEqual([]);
  });
});

const shown = (all: readonly SettingsEvent[], wall: string, hours: '12' | '24' = '24') =>
  settingsView(snapshotAt(all, at(wall)), at(wall), { ...clock, hours });
const group = (groups: readonly SettingsGroup[], id: string) => groups.find((one) => one.id === id);
const row = (groups: readonly SettingsGroup[], name: string) => {
  const found = groups.flatMap(({ rows }) => rows).find((one) => one.name === name);
  return found && [found.label, found.text, found.unit, found.remark].filter(Boolean).join(' | ');
};

describe('the view of a pump', () => {
  const { groups, moment, source } = shown(events, '2015-05-20T12:00');

  it('names the moment and the reading most of it is from', () => {
    expect([moment, source]).toEqual(['20 May 2015, 12:00', '1 May 2015, 12:00']);
  });
  it('shows a pattern by time of day with what it gives in 24 hours', () => {
    expect(group(groups, 'basal')?.tables[0]).toEqual({
      name: 'basal standard',
      label: 'Standard',
      unit: 'U/h',
      columns: ['Rate'],
      lines: [
        { span: '00:00–09:00', texts: ['0.80'] },
        { span: '09:00–12:00', texts: ['0.90'] },
        { span: '12:00–24:00', texts: ['1.10'] },
      ],
      total: '23.10',
      isActive: true,
      state: 'set',
      remark: 'Changed 12 May 2015, 08:00',
    });
  });
  it('prints what is not known as such, and where a value is from', () => {
    expect(group(groups, 'basal')?.tables[1]).toMatchObject({ state: 'unknown', total: '' });
    expect(row(groups, 'maxBasal')).toBe('Max basal rate | —');
    expect(row(groups, 'maxBolus')).toBe('Max bolus | 12 | U | Changed 10 May 2015, 08:00');
    expect(row(groups, 'actionHours')).toBe('Active insulin time | 6 | h');
    expect(row(groups, 'autoOffHours')).toBe(
      'Auto-off | Off | Something else by 1 Jun 2015, 12:00; no log says since when',
    );
  });
  it('says when the insulin of a day was counted', () => {
    const today = [...events, say(may, { insulinToday: 21.5 })];
    expect(row(shown(today, may).groups, 'insulinToday')).toBe(
      'Insulin that day, up to the reading | 21.5 | U',
    );
  });

  it('of the later generation: fine rates, exchanges, sensor and low suspend, and what nobody explains', () => {
    const veo = [
      say(may, { basalPattern: 'A' }),
      say(may, basal('A', [0, 30], [0.025, 1])),
      say(may, basal('B', [], [])),
      say(may, { carbUnit: 'exchanges', ratioStarts: [0], ratios: [1.25] }),
      say(may, { glucoseUnit: 'mmol/L', sensitivityStarts: [0, 360], sensitivities: [2, 2.5] }),
      say(may, {
        glucoseUnit: 'mmol/L',
        targetStarts: [0],
        targetLows: [5],
        targetHighs: [7.2],
      }),
      say(may, { reservoirWarningHours: 10, alertMode: 4, settingsRest: [100, 1] }),
      logged('2015-04-20T08:00', {
        sensor: true,
        sensorUnit: 'mmol/L',
        lowSuspend: true,
        lowSuspendLimit: 3.1,
      }),
    ];
    const view = shown(veo, may, '12').groups;
    expect(group(view, 'basal')?.tables.map(({ state }) => state)).toEqual([
      'unknown',
      'set',
      'not set',
    ]);
    expect(group(view, 'basal')?.tables[1]).toMatchObject({
      lines: [
        { span: '12:00 AM–12:30 AM', texts: ['0.025'] },
        { span: '12:30 AM–12:00 AM', texts: ['1.000'] },
      ],
      total: '23.513',
      isActive: true,
    });
    expect(group(view, 'wizard')?.tables).toMatchObject([
      { unit: 'U/exchange', lines: [{ texts: ['1.25'] }] },
      { unit: 'mmol/L per U', lines: [{ texts: ['2.0'] }, { texts: ['2.5'] }] },
      { unit: 'mmol/L', columns: ['From', 'To'], lines: [{ texts: ['5.0', '7.2'] }] },
    ]);
    expect(row(view, 'lowSuspendLimit')).toBe(
      'Low suspend at | 3.1 | mmol/L | Changed 20 Apr 2015, 8:00 AM',
    );
    expect(row(view, 'reservoirWarning')).toBe('Low reservoir warning | 10 | h');
    expect(row(view, 'alertMode')).toBe('Alert type | Vibrate');
    expect(row(view, 'settingsRest')).toBe('Settings rest | 64 01');
  });
});

describe('the view of a meter', () => {
  it('shows its few settings and nothing of a pump', () => {
    const { groups } = shown(
      [say(may, { model: '7410', serial: '1-2', sound: true, low: 70, limitsUnit: 'mg/dL' })],
      may,
    );
    expect(groups.map(({ id }) => id)).toEqual(['meter', 'device']);
    expect(row(groups, 'low')).toBe('Target from | 70 | mg/dL');
  });
});

describe('the difference between two snapshots', () => {
  const between = (older: string, newer: string, all = events) =>
    settingsDifference(snapshotAt(all, at(older)), snapshotAt(all, at(newer)), '24');
  const rows = (older: string, newer: string, all = events) =>
    between(older, newer, all).groups.flatMap(({ rows: found }) =>
      found.map(({ label, span, before, after, unit }) =>
        [label, span, `${before} → ${after}`, unit].filter(Boolean).join(' | '),
      ),
    );

  it('lists only what differs, plans by time of day', () => {
    expect(rows(may, '2015-06-10T12:00')).toEqual([
      'Standard | 09:00–12:00 | 0.80 → 0.90 | U/h',
      'Standard | 24-hour total | 22.80 → 23.10 | U',
      'Active pattern | Standard → Pattern A',
      'Max bolus | 10 → 12 | U',
      'Auto-off | Off → 10 h',
    ]);
  });
  it('is none where nothing differs, whatever battery and reservoir did', () => {
    expect(between(june, '2015-06-04T12:00')).toEqual({ groups: [], unknown: [] });
    expect(between(may, may).groups).toEqual([]);
  });
  it('joins parts of the day that changed alike and cuts where either plan does', () => {
    const all = [
      say(may, basal('A', [0, 360, 720], [1, 1, 2])),
      say(june, basal('A', [0, 180, 840], [1, 1.5, 2])),
    ];
    expect(rows(may, june, all)).toEqual([
      'Pattern A | 03:00–12:00 | 1.00 → 1.50 | U/h',
      'Pattern A | 12:00–14:00 | 2.00 → 1.50 | U/h',
      'Pattern A | 24-hour total | 36.00 → 39.50 | U',
    ]);
  });
  it('tells a pattern that was set for the first time', () => {
    const all = [say(may, basal('B', [], [])), say(june, basal('B', [0], [1]))];
    expect(rows(may, june, all)).toEqual([
      'Pattern B | 00:00–24:00 | not set → 1.00 | U/h',
      'Pattern B | 24-hour total | — → 24.00 | U',
    ]);
  });
  it('shows both units where the unit changed', () => {
    const all = [
      say(may, { reservoirWarningUnits: 20, carbUnit: 'grams', ratioStarts: [0], ratios: [12] }),
      say(june, { reservoirWarningHours: 8, carbUnit: 'exchanges', ratioStarts: [0], ratios: [1] }),
    ];
    expect(rows(may, june, all)).toEqual([
      'Carb ratios | 00:00–24:00 | 12 g/U → 1 U/exchange',
      'Carb unit | grams → exchanges',
      'Low reservoir warning | 20 U → 8 h',
    ]);
  });
  it('claims no difference where one side is not known', () => {
    const all = [say(may, { maxBolus: 10 }), say(june, { maxBasal: 2 })];
    const oneSided = settingsDifference(
      snapshotAt(all.slice(0, 1), at(may)),
      snapshotAt(all.slice(1), at(june)),
      '24',
    );
    expect(oneSided).toEqual({ groups: [], unknown: ['Max bolus', 'Max basal rate'] });
  });
});
