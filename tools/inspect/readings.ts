import { Failure } from '#domain/failure.ts';
import { instant, type Instant, type Zone } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { momentOf } from '#time/zone.ts';

export interface Reading {
  readonly at: Instant;
  readonly value: number;
  readonly unit: GlucoseUnit;
  readonly limit?: 'LO' | 'HI';
}

type ById = Map<string, Reading[]>;
const HEAD = 'id,time_local,epoch_ms,gl';

/** Readings of each id, in the order of the file: `id,time_local,epoch_ms,gl` in mg/dL, or our JSON lines. */
export function readingsOf(text: string, file: string, zone: Zone): ById {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const isTable = lines[0]?.trim() === HEAD;
  const byId: ById = new Map();
  lines.forEach((line, i) => {
    if (line.trim() === '' || (isTable && i === 0)) return;
    const found = isTable ? fromRow(line, zone) : fromJson(line, zone);
    if (found === null) throw new Failure('unreadable-file', `${file}:${i + 1} is not a reading`);
    if (!found) return;
    const own = byId.get(found.id) ?? [];
    own.push(found.reading);
    byId.set(found.id, own);
  });
  if (byId.size === 0) throw new Failure('unreadable-file', `${file} has no readings`);
  return byId;
}

interface Found {
  readonly id: string;
  readonly reading: Reading;
}

/** The moment of a wall time in the zone; NaN for a text that is none. */
function atWall(text: string, zone: Zone): number {
  const wall = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(wall) ? wall : momentOf(wall, zone);
}

/** A row of the table; the moment counts, else the local time in the zone. Null for anything else. */
function fromRow(line: string, zone: Zone): Found | null {
  const [id = '', local = '', epoch = '', text = ''] = line.split(',');
  const at = epoch === '' ? atWall(local, zone) : Number(epoch);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(at) || !Number.isFinite(value) || value <= 0) return null;
  return { id, reading: { at: instant(at), value, unit: 'mg/dL' } };
}

/** A line of an export; undefined for an event that is no sensor reading, null for what is no event. */
function fromJson(line: string, zone: Zone): Found | null | undefined {
  const event = parse(line);
  if (event === null || typeof event !== 'object' || !('kind' in event)) return null;
  if (event.kind !== 'sensor-glucose') return undefined;
  const { value, unit, limit, wall, at, device = 'unknown' } = event as Record<string, unknown>;
  const moment = typeof at === 'string' ? Date.parse(at) : atWall(String(wall), zone);
  if (typeof value !== 'number' || (unit !== 'mg/dL' && unit !== 'mmol/L')) return null;
  if (!Number.isFinite(moment)) return null;
  const isLimit = limit === 'LO' || limit === 'HI';
  return {
    id: String(device),
    reading: { at: instant(moment), value, unit, ...(isLimit && { limit }) },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
