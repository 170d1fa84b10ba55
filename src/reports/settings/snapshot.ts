import type { EventOf } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { isHappening, isState } from './fields.ts';
import { beforeAndAfter } from './named-values.ts';
import { isSame, type SettingValue } from './value.ts';

export type SettingsEvent = EventOf<'settings'>;

/** What one event says of one setting. Without a value it tells only what was before. */
export interface Statement {
  readonly name: string;
  readonly at: Instant;
  readonly order: number;
  readonly logged: boolean;
  readonly value?: SettingValue;
  readonly before?: SettingValue;
}

/** A setting at a moment, and from where it is known. */
export interface Known {
  readonly value: SettingValue;
  /** When the device was asked, or when the change that tells it was made. */
  readonly at: Instant;
  readonly how: 'asked' | 'changed' | 'before-change';
  /** A later reading found it different and no log says since when. */
  readonly differsAt?: Instant;
}

/** By the name of the setting. What is not in it is not known. */
export type Snapshot = ReadonlyMap<string, Known>;

type Moment = Pick<Statement, 'at' | 'order'>;
export const inTime = (a: Moment, b: Moment): number => a.at - b.at || a.order - b.order;

export function statementsOf({ settings, at, order, logged = false }: SettingsEvent): Statement[] {
  const [before, after] = beforeAndAfter(settings);
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((name) => !isHappening(name))
    .map((name) => {
      const [value, old] = [after.get(name), before.get(name)];
      return {
        name,
        at,
        order,
        logged,
        ...(value === undefined ? {} : { value }),
        ...(old === undefined ? {} : { before: old }),
      };
    });
}

/** Statements of each setting in the order of time. */
function byName(events: readonly SettingsEvent[]): Map<string, Statement[]> {
  const named = new Map<string, Statement[]>();
  for (const statement of events.toSorted(inTime).flatMap(statementsOf)) {
    const list = named.get(statement.name) ?? [];
    named.set(statement.name, list);
    list.push(statement);
  }
  return named;
}

/**
 * What a device was set to at a moment: the newest statement of each setting up to then, asked or
 * logged; else what the next one tells of before. `since` is where the device's log begins: of what
 * was earlier, later answers say nothing.
 */
export function snapshotAt(
  events: readonly SettingsEvent[],
  moment: Instant,
  since?: Instant,
): Snapshot {
  const cleared = events.filter(({ settings }) => settings['settingsCleared'] === true);
  const isCovered = since === undefined || moment >= since;
  const asked = events.filter(({ logged, at }) => !logged && at <= moment);
  const lastAsked = Math.max(...asked.map(({ at }) => at));
  const snapshot = new Map<string, Known>();
  for (const [name, statements] of byName(events)) {
    const isCut = (from: Moment, to: Moment): boolean =>
      cleared.some((clear) => inTime(from, clear) < 0 && inTime(clear, to) < 0);
    const now = { at: moment, order: Infinity };
    const last = statements.findLast(({ at }) => at <= moment);
    const next = statements.find(({ at }) => at > moment);
    const past = last && !isCut(last, now) ? knownFrom(last, next) : undefined;
    const later =
      next && isCovered && !isState(name) && !isCut(now, next) ? knownLater(next) : undefined;
    const known = past ?? later;
    if (known && (!isState(name) || known.at === lastAsked)) snapshot.set(name, known);
  }
  return snapshot;
}

function knownFrom(
  { name, value, at, logged }: Statement,
  next: Statement | undefined,
): Known | undefined {
  if (value === undefined) return undefined;
  const found = next && (next.logged ? next.before : next.value);
  const differs = !isState(name) && found !== undefined && !isSame(found, value);
  return {
    value,
    at,
    how: logged ? 'changed' : 'asked',
    ...(differs && next ? { differsAt: next.at } : {}),
  };
}

function knownLater({ value, before, at, logged }: Statement): Known | undefined {
  if (!logged) return value === undefined ? undefined : { value, at, how: 'asked' };
  return before === undefined ? undefined : { value: before, at, how: 'before-change' };
}
