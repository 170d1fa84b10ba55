import type { Instant } from '#domain/time.ts';
import { type SettingsDifference, settingsDifference, type Values } from './difference.ts';
import { isState } from './fields.ts';
import type { SettingsMoment } from './moments.ts';
import { inTime, type SettingsEvent, type Statement, statementsOf } from './snapshot.ts';
import type { Clock } from './text.ts';
import { isSame, type SettingValue } from './value.ts';

/** What a device's settings became at one moment: logged by it, or found so when it was read. */
export interface SettingsChange extends SettingsDifference {
  readonly at: Instant;
  readonly how: SettingsMoment['how'];
}

type State = Map<string, SettingValue>;
interface Sides {
  readonly older: Map<string, { readonly value: SettingValue }>;
  readonly newer: Map<string, { readonly value: SettingValue }>;
}

/** What a log says of before counts most: a change between may be in no log. */
function takeIn({ name, before, value, logged }: Statement, state: State, sides: Sides): void {
  const known = sides.older.get(name)?.value ?? before ?? state.get(name);
  if (known !== undefined) sides.older.set(name, { value: known });
  if (value === undefined) return;
  state.set(name, value);
  if (isState(name) || (known === undefined && !logged)) return;
  if (known !== undefined && isSame(known, value)) sides.newer.delete(name);
  else sides.newer.set(name, { value });
}

/** A side that ends as it began is no change. */
const changed = ({ older, newer }: Sides): readonly [Values, Values] => [
  new Map([...older].filter(([name]) => newer.has(name))),
  newer,
];

/** Events of one moment, of one kind: a change is written as one record or as several. */
function momentsOf(events: readonly SettingsEvent[]): readonly (readonly SettingsEvent[])[] {
  const moments = new Map<string, SettingsEvent[]>();
  for (const event of events.toSorted(inTime)) {
    const key = `${event.at} ${event.logged === true}`;
    moments.set(key, [...(moments.get(key) ?? []), event]);
  }
  return [...moments.values()];
}

/**
 * Every change of a device's settings, newest first, each with what was before and what is since.
 * What a device says for the first time is no change; a logged change of which nothing tells what
 * was before is among `unknown`. After all settings were cleared nothing is known of before.
 */
export function settingsHistory(
  events: readonly SettingsEvent[],
  hours: Clock['hours'],
): readonly SettingsChange[] {
  const state: State = new Map();
  const changes = momentsOf(events).flatMap((moment): readonly SettingsChange[] => {
    const sides: Sides = { older: new Map(), newer: new Map() };
    for (const event of moment) {
      if (event.settings['settingsCleared'] === true) state.clear();
      for (const statement of statementsOf(event)) takeIn(statement, state, sides);
    }
    const { at, logged } = moment[0]!;
    const difference = settingsDifference(...changed(sides), hours);
    const isChange = difference.groups.length > 0 || difference.unknown.length > 0;
    return isChange ? [{ at, how: logged ? 'changed' : 'asked', ...difference }] : [];
  });
  return changes.toReversed();
}
