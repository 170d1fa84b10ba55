import { afterEach, describe, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import { speak } from '#domain/language.ts';
import { fieldGroups } from '#reports/settings/fields.ts';
import { en as names } from '#reports/settings/names-en.ts';
import { settingsDifference } from '#reports/settings/difference.ts';
import { type SettingsEvent, snapshotAt } from '#reports/settings/snapshot.ts';
import { type SettingsGroup, settingsView } from '#reports/settings/view.ts';
import { BERLIN } from './reports/day-events.ts';
import { at, basal, events, june, logged, may, say } from './reports/settings-events.ts';

const clock = { zone: BERLIN, hours: '24' } as const;
const shown = (all: readonly SettingsEvent[], wall: string, hours: '12' | '24' = '24') =>
  settingsView(snapshotAt(all, at(wall)), at(wall), { ...clock, hours });
const group = (groups: readonly SettingsGroup[], id: string) => groups.find((one) => one.id === id);
const row = (groups: readonly SettingsGroup[], name: string) => {
  const found = groups.flatMap(({ rows }) => rows).find((one) => one.name === name);
  return found && [found.label, found.text, found.unit, found.remark].filter(Boolean).join(' | ');
};

describe('the view of a pump', () => {
  const { groups, moment, source, hasUnknown } = shown(events, '2015-05-20T12:00');

  it('names the moment and the reading most of it is from', () => {
    expect([moment, source, hasUnknown]).toEqual(['20 May 2015, 12:00', '1 May 2015, 12:00', true]);
  });
  it('shows a pattern by time of day with what it gives in 24 hours', () => {
    expect(group(groups, 'basal')?.tables[0]).toEqual({
      name: 'basal standard',
      label: 'Standard pattern',
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
  it('marks the standard pattern as active where patterns are off', () => {
    const off = [...events, say(june, { basalPattern: 'A', patternsOn: false })];
    const tables = group(shown(off, june).groups, 'basal')?.tables ?? [];
    expect(tables.filter(({ isActive }) => isActive).map(({ name }) => name)).toEqual([
      'basal standard',
    ]);
  });
  it('prints what is not known as such, and where a value is from', () => {
    expect(group(groups, 'basal')?.tables[1]).toMatchObject({ state: 'unknown', total: '' });
    expect(row(groups, 'maxBasal')).toBe('Max basal rate | —');
    expect(row(groups, 'maxBolus')).toBe('Max bolus | 12 | U | Changed 10 May 2015, 08:00');
    expect(row(groups, 'actionHours')).toBe('Active insulin time | 6 | h');
    expect(row(groups, 'autoOffHours')).toBe(
      'Auto-off | Off | Different when read 1 Jun 2015, 12:00; the log does not say since when',
    );
  });
  it('says when the insulin of a day was counted', () => {
    const today = [...events, say(may, { insulinToday: 21.5 })];
    expect(row(shown(today, may).groups, 'insulinToday')).toBe(
      'Insulin that day, up to then | 21.5 | U',
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
      [
        say(may, { model: '7410', serial: '1-2', sound: true, low: 70, limitsUnit: 'mg/dL' }),
        say(may, { hours24: true, 'key I': '0200', 'key a': '1' }),
      ],
      may,
    );
    expect(groups.map(({ id }) => id)).toEqual(['meter', 'device', 'other']);
    expect(row(groups, 'key I')).toBe('Key I | 0200');
    expect(row(groups, 'key a')).toBe('Key a | 1');
    expect(row(groups, 'low')).toBe('Target from | 70 | mg/dL');
  });
});

describe('the difference between two snapshots', () => {
  const between = (older: string, newer: string, all = events) =>
    settingsDifference(snapshotAt(all, at(older)), snapshotAt(all, at(newer)), '24');
  const side = ({ text, unit }: { text: string; unit: string }) => `${text} ${unit}`.trim();
  const rows = (older: string, newer: string, all = events) =>
    between(older, newer, all).groups.flatMap(({ rows: found }) =>
      found.map(({ label, span, before, after }) =>
        [label, span, `${side(before)} → ${side(after)}`].filter(Boolean).join(' | '),
      ),
    );

  it('lists only what differs, plans by time of day', () => {
    expect(rows(may, '2015-06-10T12:00')).toEqual([
      'Standard pattern | 09:00–12:00 | 0.80 U/h → 0.90 U/h',
      'Standard pattern | 24-hour total | 22.80 U → 23.10 U',
      'Active pattern | Standard → Pattern A',
      'Max bolus | 10 U → 12 U',
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
      'Pattern A | 03:00–12:00 | 1.00 U/h → 1.50 U/h',
      'Pattern A | 12:00–14:00 | 2.00 U/h → 1.50 U/h',
      'Pattern A | 24-hour total | 36.00 U → 39.50 U',
    ]);
  });
  it('finds no difference in rates that only gained a digit, nor in slots that say the same', () => {
    const all = [
      say(may, basal('A', [0, 360], [0.8, 1])),
      say(june, basal('A', [0, 180, 360], [0.8, 0.8, 1.025])),
    ];
    expect(rows(may, june, all)).toEqual([
      'Pattern A | 06:00–24:00 | 1.000 U/h → 1.025 U/h',
      'Pattern A | 24-hour total | 22.80 U → 23.25 U',
    ]);
  });
  it('tells a pattern that was set for the first time', () => {
    const all = [say(may, basal('B', [], [])), say(june, basal('B', [0], [1]))];
    expect(rows(may, june, all)).toEqual([
      'Pattern B | 00:00–24:00 | not set → 1.00 U/h',
      'Pattern B | 24-hour total | — → 24.00 U',
    ]);
  });
  it('shows both units where the unit changed', () => {
    const all = [
      say(may, { reservoirWarningUnits: 20, carbUnit: 'grams', ratioStarts: [0], ratios: [12] }),
      say(june, { reservoirWarningHours: 8, carbUnit: 'exchanges', ratioStarts: [0], ratios: [1] }),
    ];
    expect(rows(may, june, all)).toEqual([
      'Carb ratios | 00:00–24:00 | 12 g/U → 1 U/exchange',
      'Carb unit | Grams → Exchanges',
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

describe('in German', () => {
  afterEach(() => speak('en'));

  it('settings, units, numbers and dates are written as Germans do', () => {
    addGerman();
    speak('de');
    const { groups, moment } = shown(events, '2015-05-20T12:00');
    expect(moment).toBe('20.05.2015, 12:00');
    expect(group(groups, 'basal')).toMatchObject({
      title: 'Basalmuster',
      tables: [
        { label: 'Standardmuster', unit: 'IE/h', columns: ['Rate'], total: '23,10' },
        { state: 'unknown' },
        { state: 'unknown' },
      ],
    });
    expect(row(groups, 'maxBolus')).toBe(
      'Maximaler Bolus | 12 | IE | Geändert am 10.05.2015, 08:00',
    );
    expect(row(groups, 'autoOffHours')).toContain('Automatische Abschaltung | Aus | Anders');
  });
});

it('every setting of the tables has a name of its own in the catalogue, and every name is of one', () => {
  const named = Object.keys(names).filter((key) => !/^(?:group|value)\./.test(key));
  const listed = fieldGroups.flatMap(({ schedules, fields }) => [...schedules, ...fields]);
  const hidden = ['serial', 'historyCounter', 'glucosePage', 'glucosePages', 'isigPages'];
  expect(named.toSorted()).toEqual(
    [...listed.map(({ name }) => name), ...hidden, 'thirdLogPages'].toSorted(),
  );
});
