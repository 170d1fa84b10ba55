import type { Capture, Source } from '#domain/capture.ts';
import type { Decoded, Decoder } from '#domain/decoder.ts';
import { familyOf } from '#devices/registry.ts';
import type { DeviceFamily } from '#devices/family.ts';
import { place } from '#time/place.ts';
import { isoAt } from '#time/zone.ts';
import { Usage } from './arguments.ts';

/** The family of that name. Throws Usage. */
export function familyNamed(name: string | undefined): DeviceFamily {
  const family = name === undefined ? undefined : familyOf(name);
  if (!family) throw new Usage(name ? `no family ${name}` : 'name a family with --family');
  return family;
}

type Origin = (source: Source) => Record<string, unknown>;

const inSection: Origin = ({ section, offset, length }) => ({ section, offset, length });

/**
 * A capture's events as JSON lines in the device's own order, unrecognised bytes behind them;
 * problems go to stderr.
 */
export function eventLines(capture: Capture, decoder: Decoder, origin: Origin = inSection) {
  const decoded = decoder.decode(capture);
  report(decoded);
  const placed = place(decoded.records, capture).map(({ sources, at, wall, kind, ...event }) => {
    const { placement: _placement, read: _read, order: _order, id, device, ...fields } = event;
    const when = { wall, at: isoAt(at, capture.zone) };
    return { kind, ...when, device, id, ...fields, sources: sources.map(origin) };
  });
  const unknown = decoded.unrecognised.map(({ sources, ...event }) => ({
    ...event,
    sources: sources.map(origin),
  }));
  return [...placed, ...unknown].map((line) => JSON.stringify(line));
}

export function report({ problems }: Decoded): void {
  for (const { code, source, note } of problems) {
    process.stderr.write(`section ${source.section}: ${code}: ${note}\n`);
  }
}
