import type { Instant } from '#domain/time.ts';
import { isHappening } from './fields.ts';
import type { SettingsEvent } from './snapshot.ts';
import { beforeAndAfter } from './named-values.ts';
import { isSame, type SettingValue } from './value.ts';

/** A moment worth looking at: the device was asked, or something was changed on it. */
export interface SettingsMoment {
  readonly at: Instant;
  readonly how: 'asked' | 'changed';
  /** Settings that were changed, by name. */
  readonly names: readonly string[];
}

interface Change {
  before?: SettingValue;
  after?: SettingValue;
}

/** A change is written as one record or as two of the same second, one of each side. */
function changedNames(events: readonly SettingsEvent[]): string[] {
  const changes = new Map<string, Change>();
  const change = (name: string): Change => {
    const known = changes.get(name) ?? {};
    changes.set(name, known);
    return known;
  };
  for (const { settings } of events) {
    const [before, after] = beforeAndAfter(settings);
    for (const [name, value] of before) change(name).before ??= value;
    for (const [name, value] of after) change(name).after = value;
  }
  return [...changes]
    .filter(([, { before, after }]) => !before || !after || !isSame(before, after))
    .map(([name]) => name)
    .filter((name) => !isHappening(name));
}

/** Every reading and every logged change of a device, newest first. */
export function settingsMoments(events: readonly SettingsEvent[]): readonly SettingsMoment[] {
  const asked = new Set(events.filter(({ logged }) => !logged).map(({ at }) => at));
  const logged = events.filter((event) => event.logged);
  const changes = [...new Set(logged.map(({ at }) => at))].map((at) => ({
    at,
    names: changedNames(logged.filter((event) => event.at === at)),
  }));
  return [
    ...[...asked].map((at): SettingsMoment => ({ at, how: 'asked', names: [] })),
    ...changes
      .filter(({ names }) => names.length > 0)
      .map((change): SettingsMoment => ({ ...change, how: 'changed' })),
  ].toSorted((a, b) => b.at - a.at);
}
