import type { DeviceEvent } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import { longestPause } from '#reports/metrics/episodes.ts';
import type { DayContext } from '../context.ts';
import type { SensorState } from '../view.ts';
import type { SensorTrace } from './sensor.ts';
import { knownUntil } from './worn.ts';

type State = SensorState['state'] | 'on';

/** A new sensor gives nothing for two hours (Medtronic Enlite and Sof-sensor guides). */
const WARM_UP = 120 * 60_000;

/** Words of the notices of a glucose page. */
const notices: Readonly<Record<string, State>> = {
  'sensor: off': 'lost',
  'sensor: lost': 'lost',
  'sensor: on': 'on',
  'sync: new': 'warm-up',
  'sync: again': 'on',
  'sync: find': 'on',
};
/** Sensor alarms after which nothing comes: lost sensor, sensor end. */
const ending = new Set([107, 113]);

function stateOf(event: DeviceEvent): State | undefined {
  if (event.kind === 'notice') return event.origin === 'sensor' ? notices[event.name] : undefined;
  return event.kind === 'alarm' && event.origin === 'sensor' && ending.has(event.code)
    ? 'lost'
    : undefined;
}

interface Change {
  readonly at: Instant;
  readonly device: string;
  readonly state: State;
}

const changesOf = (context: DayContext): readonly Change[] =>
  context.around.flatMap((event) => {
    const state = stateOf(event);
    return state ? [{ at: event.at, device: event.device, state }] : [];
  });

/** Joins stretches of one state that touch. */
function joined(states: readonly SensorState[]): readonly SensorState[] {
  const all: SensorState[] = [];
  for (const state of states) {
    const last = all.at(-1);
    if (last?.state === state.state && state.from <= last.to)
      all[all.length - 1] = { ...last, to: instant(Math.max(last.to, state.to)) };
    else all.push(state);
  }
  return all;
}

/** From a word of the sensor to the next one, or to its next reading; never longer than what is known. */
export function sensorStates(
  context: DayContext,
  { main, uncounted }: SensorTrace,
): readonly SensorState[] {
  const { day } = context;
  const changes = changesOf(context);
  const given = [...main, ...uncounted];
  const states = changes.flatMap(({ at, device, state }, i): readonly SensorState[] => {
    if (state === 'on') return [];
    const from = instant(Math.max(at, day.start));
    const next = changes.slice(i + 1).find((change) => change.device === device)?.at ?? Infinity;
    const reading = given.find((r) => r.device === device && r.at > from)?.at ?? Infinity;
    const known = knownUntil(device, context);
    const longest = state === 'warm-up' ? at + WARM_UP : Infinity;
    const to = instant(Math.min(next, reading, known, longest, day.end));
    const isShort = state === 'lost' && to === reading && to - from <= longestPause(5);
    return to > from && !isShort ? [{ from, to, state }] : [];
  });
  return joined(states);
}
