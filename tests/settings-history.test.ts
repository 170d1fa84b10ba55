import { describe, expect, it } from 'vitest';
import type { SettingsDifference } from '#reports/settings/difference.ts';
import { changesIn, groupsOf, knownFrom, settingsHistory } from '#reports/settings/history.ts';
import { type SettingsEvent, snapshotAt } from '#reports/settings/snapshot.ts';
import { settingsDifference } from '#reports/settings/difference.ts';
import { at, basal, events, june, logged, may, say } from './reports/settings-events.ts';

const rowsOf = ({ groups }: SettingsDifference): readonly string[] =>
  groups.flatMap(({ rows }) =>
    rows.map(({ label, span, before, after }) =>
      [label, span, before.text, '→', after.text, after.unit].filter(Boolean).join(' '),
    ),
  );
const history = (all: readonly SettingsEvent[] = events) =>
  settingsHistory(all, '24').map((change) => [change.at, change.how, ...rowsOf(change)]);

describe('the history of settings', () => {
  it('tells old and new of each change, newest first; a first answer changes nothing', () => {
    expect(history()).toEqual([
      [at('2015-06-05T08:00'), 'changed', 'Active pattern Standard → Pattern A'],
      [at(june), 'asked', 'Auto-off Off → 10 h'],
      [
        at('2015-05-12T08:00'),
        'changed',
        'Standard pattern 09:00–12:00 0.80 → 0.90 U/h',
        'Standard pattern 24-hour total 22.80 → 23.10 U',
      ],
      [at('2015-05-10T08:00'), 'changed', 'Max bolus 10 → 12 U'],
    ]);
  });

  it('is the same in whatever order it is told, and told twice', () => {
    expect(history(events.toReversed())).toEqual(history());
    expect(history([...events, ...events])).toEqual(history());
  });

  it('says so where nothing tells what was before', () => {
    const [change] = settingsHistory([logged('2015-05-10T08:00', { maxBolus: 12 })], '24');
    expect([change?.groups, change?.unknown]).toEqual([[], ['Max bolus']]);
  });

  it('knows nothing of before after all settings were cleared', () => {
    const cleared = logged('2015-05-20T08:00', { settingsCleared: true });
    const between = history([...events, cleared]).filter(([when]) => when === at(june));
    expect(between).toEqual([]);
  });

  it('leaves out a change that was taken back within its second', () => {
    const twice = [
      say(may, { maxBolus: 10 }),
      logged('2015-05-10T08:00', { maxBolus: 12 }),
      { ...logged('2015-05-10T08:00', { maxBolus: 10 }), order: 1e6 },
    ];
    expect(history(twice)).toEqual([]);
  });

  it('does not tell of how the device was doing', () => {
    const all = [say(may, { unitsLeft: 120 }), say(june, { unitsLeft: 80 })];
    expect(history(all)).toEqual([]);
  });

  it('adds up: from the first answer over all changes to the latest snapshot', () => {
    const first = snapshotAt(events, at(may));
    const last = snapshotAt(events, at('2015-07-01T12:00'));
    const whole = rowsOf(settingsDifference(first, last, '24'));
    const steps = settingsHistory(events, '24').flatMap(rowsOf);
    expect(new Set(steps)).toEqual(new Set(whole));
  });

  it('takes a plan as the log has it, though an unlogged one lay between', () => {
    const all = [
      say(may, basal('A', [0], [1])),
      logged('2015-05-12T08:00', {
        ...basal('A', [0], [1.5]),
        previousBasalPattern: 'A',
        previousBasalStarts: [0],
        previousBasalRates: [1.2],
      }),
    ];
    expect(history(all)[0]?.[2]).toBe('Pattern A 00:00–24:00 1.20 → 1.50 U/h');
  });

  it('names the reading before one that found something else, and of a log none', () => {
    const after = settingsHistory(events, '24').map((change) => [change.how, change.after]);
    expect(after).toEqual([
      ['changed', undefined],
      ['asked', at(may)],
      ['changed', undefined],
      ['changed', undefined],
    ]);
  });

  it('of several that a reading found, names when all of them were last as before', () => {
    const all = [
      say('2015-04-01T12:00', { maxBolus: 10, autoOffHours: 0 }),
      say(may, { autoOffHours: 0 }),
      say(june, { maxBolus: 12, autoOffHours: 10 }),
    ];
    expect(settingsHistory(all, '24')[0]?.after).toBe(at('2015-04-01T12:00'));
    expect(settingsHistory([all[1]!, all[2]!], '24')[0]?.after).toBe(at(may));
  });

  it('counts from what a log said last where that is later than the reading', () => {
    const all = [...events.slice(0, 5), say(june, { maxBolus: 14 })];
    expect(settingsHistory(all, '24')[0]?.after).toBe(at('2015-05-10T08:00'));
  });

  it('can be looked at one group at a time, each change in one of them', () => {
    const unclear = logged('2015-06-08T08:00', { lowReservoirUnits: 20, glucoseUnit: 'mg/dL' });
    const all = settingsHistory([...events, unclear], '24');
    const groups = groupsOf(all);
    expect(groups).toEqual(expect.arrayContaining(['basal', 'bolus', 'utilities']));
    const parts = groups.flatMap((id) => changesIn(all, id));
    expect(parts.flatMap(rowsOf).toSorted()).toEqual(all.flatMap(rowsOf).toSorted());
    const unknown = (changes: typeof all) => changes.flatMap((change) => change.unknown).toSorted();
    expect(unknown(parts)).toEqual(unknown(all));
    expect(unknown(all)).toHaveLength(2);
    expect(changesIn(all, 'bolus').map((change) => change.at)).toEqual([at('2015-05-10T08:00')]);
  });

  it('is known from the beginning of the log, or from what the device said first', () => {
    const log = at('2015-04-20T00:00');
    expect(knownFrom(events, undefined)).toBe(at(may));
    expect(knownFrom(events, log)).toBe(log);
    expect(knownFrom(events, at(june))).toBe(at(may));
    expect(knownFrom([], log)).toBeUndefined();
  });
});
