import type { Capture, Source } from '#domain/capture.ts';
import type { Decoded, Decoder, Problem } from '#domain/decoder.ts';
import { type DeviceRecord, type EventId, eventIdText } from '#domain/event.ts';
import { instant, type Instant, type WallTime, wallTimeText } from '#domain/time.ts';
import { homeOf, type TypedFact } from '#domain/typed-entry.ts';
import { typedFact } from './fact.ts';

/** What a section says, as JSON. */
export interface Saved {
  readonly version: 1;
  readonly id: EventId;
  readonly wall: WallTime;
  /** In ISO 8601. */
  readonly at: string;
  /** Absent where the entry was taken back. */
  readonly fact?: TypedFact;
}

/** No zone is further from UTC. */
const FURTHEST_ZONE = 15 * 3_600_000;

function isWall(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)) return false;
  const ms = Date.parse(`${value}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

/** The moment, where it can be one at which some zone shows the wall time. */
function momentOf(at: unknown, wall: string): Instant | undefined {
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Math.abs(ms - Date.parse(`${wall}Z`)) <= FURTHEST_ZONE ? instant(ms) : undefined;
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch {
    return {};
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands for an entry that was taken back: nothing of what it said. */
const nothing = { kind: 'note', text: '', removed: true } as const;

/** The record in a section; nothing where it holds none, or one of a later version. */
function recordIn(bytes: Uint8Array, order: number, source: Source): DeviceRecord | undefined {
  const { version, id, wall, at, fact } = parse(bytes);
  const home = typeof id === 'string' ? homeOf(id) : undefined;
  if (version !== 1 || typeof id !== 'string' || home === undefined || !isWall(wall))
    return undefined;
  const moment = momentOf(at, wall);
  const said = fact === undefined ? nothing : isFields(fact) ? typedFact(fact) : undefined;
  if (moment === undefined || said === undefined) return undefined;
  const when = { wall: wallTimeText(wall), at: moment, placement: 'chosen' } as const;
  return { ...said, id: eventIdText(id), home, ...when, order, sources: [source] };
}

function decode({ id: capture, sections }: Capture): Decoded {
  const records = new Map<EventId, DeviceRecord>();
  const problems: Problem[] = [];
  for (const [section, { bytes }] of sections.entries()) {
    const source = { capture, section, offset: 0, length: bytes.length };
    const record = recordIn(bytes, section, source);
    if (record) records.set(record.id, record);
    else problems.push({ code: 'unreadable', source, note: 'not an entry of ours' });
  }
  return { records: [...records.values()], unrecognised: [], problems };
}

export const decoder: Decoder = { version: 1, decode };
