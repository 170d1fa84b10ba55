import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/time.ts';
import { settingsMoments } from '#reports/settings/moments.ts';
import { snapshotAt } from '#reports/settings/snapshot.ts';
import { at, events, june, logged, may } from './reports/settings-events.ts';

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
