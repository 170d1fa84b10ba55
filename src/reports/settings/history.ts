import type { Instant } from '#domain/time.ts';
import { type SettingsDifference, settingsDifference, type Values } from './difference.ts';
import { groupIdOf, groupIds, isState } from './fields.ts';
import type { SettingsMoment } from './moments.ts';
import { type GroupName, labelOf } from './names.ts';
import { inTime, type SettingsEvent, type Statement, statementsOf } from './snapshot.ts';
import type { Clock } from './text.ts';
import { isSame, type SettingValue } from './value.ts';

/** What a device's settings became at one moment: logged by it, or found so when it was read. */
export interface SettingsChange extends SettingsDifference {
  readonly at: Instant;
  readonly how: SettingsMoment['how'];
  /** Of what a reading found: when all of it was last known to be as it was before. */
  readonly after?: Instant;
  /** The names behind the labels in `unknown`. */
  readonly unknownNames: readonly string[];
}

/** A value, and when it was last said. */
interface Said {
  readonly value: SettingValue;
  readonly at: Instant;
}
type State = Map<string, Said>;
interface Sides {
  readonly older: Map<string, Said>;
  readonly newer: Map<string, { readonly value: SettingValue }>;
}

/** What a log says of before counts most: a change between may be in no log. */
function takeIn({ name, before, value, at, logged }: Statement, state: State, sides: Sides): void {
  const said = before === undefined ? state.get(name) : { value: before, at };
  const older = sides.older.get(name) ?? said;
  if (older) sides.older.set(name, older);
  const known = older?.value;
  if (value === undefined) return;
  state.set(name, { value, at });
  if (isState(name) || (known === undefined && !logged)) return;
  if (known !== undefined && isSame(known, value)) sides.newer.delete(name);
  else sides.newer.set(name, { value });
}

/** A side that ends as it began is no change. */
const changed = ({ older, newer }: Sides): readonly [ReadonlyMap<string, Said>, Values] => [
  new Map([...older].filter(([name]) => newer.has(name))),
  newer,
];

/** The earliest of them: since then each of them was changed. */
const earliest = (older: ReadonlyMap<string, Said>): Instant | undefined =>
  [...older.values()].map(({ at }) => at).toSorted((a, b) => a - b)[0];

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
    const [older, newer] = changed(sides);
    const difference = settingsDifference(older, newer, hours);
    const isChange = difference.groups.length > 0 || difference.unknown.length > 0;
    if (!isChange) return [];
    const after = logged ? undefined : earliest(older);
    const unknownNames = [...newer.keys()].filter((name) => !older.has(name));
    const how = logged ? 'changed' : 'asked';
    return [{ at, how, ...(after !== undefined && { after }), ...difference, unknownNames }];
  });
  return changes.toReversed();
}

/** The groups in which anything was changed, in the order of the page. */
export function groupsOf(changes: readonly SettingsChange[]): readonly GroupName[] {
  const named = new Set(
    changes.flatMap(({ groups, unknownNames }) => [
      ...groups.map(({ id }) => id),
      ...unknownNames.map(groupIdOf),
    ]),
  );
  return groupIds.filter((id) => named.has(id));
}

/** What of these changes is of one group. */
export const changesIn = (
  changes: readonly SettingsChange[],
  id: GroupName,
): readonly SettingsChange[] =>
  changes.flatMap((change) => {
    const groups = change.groups.filter((group) => group.id === id);
    const unknownNames = change.unknownNames.filter((name) => groupIdOf(name) === id);
    if (groups.length + unknownNames.length === 0) return [];
    return [{ ...change, groups, unknownNames, unknown: unknownNames.map(labelOf) }];
  });

/**
 * From when a device's settings are known: where its log begins, or when it first said anything. Of
 * before nobody can say that nothing was changed.
 */
export function knownFrom(
  events: readonly SettingsEvent[],
  since: Instant | undefined,
): Instant | undefined {
  const said = events.map(({ at }) => at).toSorted((a, b) => a - b)[0];
  return said !== undefined && since !== undefined && since < said ? since : said;
}
