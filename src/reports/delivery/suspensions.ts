import type { EventOf } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { Suspension } from './delivery.ts';
import { eventsOf, type PumpLog } from './pump-log.ts';
import { type Stop, stopsIn } from './stops.ts';
import { LOW_GLUCOSE_SUSPEND, suspendStyle } from './suspend-style.ts';

type SuspendRecord = EventOf<'suspend' | 'resume'>;
type Alarm = EventOf<'alarm'>;

interface Run {
  readonly records: [SuspendRecord, ...SuspendRecord[]];
  resumedAt?: Instant;
}

/** A run takes in suspends until it ends, and every resume up to the next suspend. */
function runsOf(records: readonly SuspendRecord[]): Run[] {
  const runs: Run[] = [];
  for (const record of records) {
    let run = runs.at(-1);
    if (!run || (record.kind === 'suspend' && run.resumedAt !== undefined)) {
      runs.push((run = { records: [record] }));
    } else run.records.push(record);
    if (record.kind === 'resume') run.resumedAt ??= record.at;
  }
  return runs;
}

function suspended({ records, resumedAt }: Run, log: PumpLog): Suspension {
  const [first] = records;
  const isCarriedIn = first.kind === 'resume';
  return {
    id: first.id,
    style: 'unknown',
    from: isCarriedIn ? log.from : first.at,
    to: resumedAt ?? log.last,
    isOpen: resumedAt === undefined,
    isCarriedIn,
    records,
    alarms: [],
  };
}

const stopped = ({ from, to, event }: Stop, log: PumpLog): Suspension => ({
  id: event.id,
  style: 'device',
  from,
  to: to ?? log.last,
  isOpen: to === undefined,
  isCarriedIn: false,
  records: [],
  alarms: [],
});

/** An alarm and what it begins are written within seconds. */
const AT_ONCE_MS = 2000;
/** A bell may ring as much before a low-glucose suspend, or behind its end. */
const NEAR_MS = 60_000;

const isOf = ({ at, code }: Alarm, { from, to, records }: Suspension): boolean =>
  code === LOW_GLUCOSE_SUSPEND && records.length > 0
    ? at >= from - NEAR_MS && at <= to + NEAR_MS
    : Math.abs(at - from) <= AT_ONCE_MS;

/** Each alarm belongs to one of them at most: of two that meet, to the one that begins. */
function alarmsOf(suspensions: readonly Suspension[], alarms: readonly Alarm[]): Alarm[][] {
  const owned = suspensions.map((): Alarm[] => []);
  let next = 0;
  for (const alarm of alarms) {
    while ((suspensions[next]?.from ?? Infinity) - NEAR_MS <= alarm.at) next++;
    for (const i of [next - 1, next - 2]) {
      const suspension = suspensions[i];
      if (!suspension || !isOf(alarm, suspension)) continue;
      owned[i]!.push(alarm);
      break;
    }
  }
  return owned;
}

/** A person who suspends is not told to by an alarm, whatever rings at that moment. */
function styled(suspension: Suspension, alarms: readonly Alarm[]): Suspension {
  if (suspension.records.length === 0) return { ...suspension, alarms };
  const style = suspendStyle(suspension.records, alarms);
  return { ...suspension, style, alarms: style === 'manual' ? [] : alarms };
}

/**
 * Stops of insulin, in order and without overlaps: those that suspend records tell of, and those
 * for an alarm or a change of the set. A resume that begins the log ends a suspend from before it;
 * one that nothing ends runs to the last record.
 */
export function suspensionsIn(log: PumpLog): Suspension[] {
  const runs = runsOf(eventsOf(log, 'suspend', 'resume')).map((run) => suspended(run, log));
  const stops = stopsIn(log).map((stop) => stopped(stop, log));
  const all = [...runs, ...stops]
    .toSorted((a, b) => a.from - b.from)
    .map((one, i, sorted) => {
      const next = sorted[i + 1]?.from ?? Infinity;
      return next < one.to ? { ...one, to: instant(next) } : one;
    })
    .filter(({ from, to }) => from < to);
  const alarms = eventsOf(log, 'alarm').filter(({ origin }) => origin === 'pump');
  const owned = alarmsOf(all, alarms);
  return all.map((suspension, i) => styled(suspension, owned[i]!));
}
