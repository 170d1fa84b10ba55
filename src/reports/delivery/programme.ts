import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import type { Span } from './span.ts';

type SettingsEvent = EventOf<'settings'>;

/** Rates of a day in U/h, each from a minute of the pump's own day on; none are a rate of 0. */
export interface Pattern {
  readonly starts: readonly number[];
  readonly rates: readonly number[];
}

/** Which pattern was in use, and what it was programmed to. */
export interface Programme extends Span {
  readonly pattern: Pattern;
}

/** What settings say of the basal patterns. */
interface Told {
  readonly active?: string;
  readonly patterns: Readonly<Record<string, Pattern>>;
}

const NOTHING: Told = { patterns: {} };

/** What `later` says, and what only `earlier` does. */
const both = (earlier: Told, later: Told): Told => ({
  ...earlier,
  ...later,
  patterns: { ...earlier.patterns, ...later.patterns },
});

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value);

function patternIn({ settings }: SettingsEvent, key: string): Pattern | undefined {
  const starts = settings[`${key}Starts`];
  const rates = settings[`${key}Rates`];
  if (!isNumbers(starts) || !isNumbers(rates) || starts.length !== rates.length) return undefined;
  return { starts, rates };
}

/**
 * A pattern with its schedule tells what that pattern holds; one without, among other settings,
 * which is in use. Keys are `basal…`, and `previousBasal…` for what held before a change.
 */
function told(event: SettingsEvent, key: 'basal' | 'previousBasal'): Told {
  const name = event.settings[`${key}Pattern`];
  if (typeof name !== 'string') return NOTHING;
  const pattern = patternIn(event, key);
  if (pattern) return { patterns: { [name]: pattern } };
  if (Object.keys(event.settings).length === 1) return NOTHING;
  return { active: event.settings['patternsOn'] === false ? 'standard' : name, patterns: {} };
}

/** What held before them all: the earliest that any of them says. */
const beginning = (events: readonly SettingsEvent[]): Told =>
  events.reduceRight(
    (later, event) => both(both(later, told(event, 'basal')), told(event, 'previousBasal')),
    NOTHING,
  );

const inUse = ({ active = 'standard', patterns }: Told): Pattern | undefined => patterns[active];

/**
 * What a pump was programmed to, by its settings of any age: each holds until one says otherwise,
 * the earliest also before it was said. Empty where no settings tell.
 */
export function programmesIn(settings: readonly SettingsEvent[]): Programme[] {
  const events = settings.toSorted((a, b) => a.at - b.at || a.order - b.order);
  const programmes: Programme[] = [];
  let state = beginning(events);
  let from = instant(-Infinity);
  let pattern = inUse(state);
  for (const event of events) {
    state = both(state, told(event, 'basal'));
    const next = inUse(state);
    if (next === pattern) continue;
    if (pattern) programmes.push({ from, to: event.at, pattern });
    [from, pattern] = [event.at, next];
  }
  if (pattern) programmes.push({ from, to: instant(Infinity), pattern });
  return programmes;
}
