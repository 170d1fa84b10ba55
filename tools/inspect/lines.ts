import type { Capture, Source } from '#domain/capture.ts';
import type { Decoded, Decoder } from '#domain/decoder.ts';
import { familyOf } from '#devices/registry.ts';
import type { DeviceFamily } from '#devices/family.ts';
import { typed } from '#imports/registry.ts';
import { place } from '#time/place.ts';
import { isoAt } from '#time/zone.ts';
import { Usage } from './arguments.ts';

/** The family of that name. Throws Usage. */
export function familyNamed(name: string | undefined): DeviceFamily {
  const family = name === undefined ? undefined : familyOf(name);
  if (!family) throw new Usage(name ? `no family ${name}` : 'name a family with --family');
  return family;
}

/** The decoder of a capture's family, or of what a person typed. Throws Usage. */
export const decoderNamed = async (name: string): Promise<Decoder> =>
  name === typed.id ? typed.decoder : familyNamed(name).decoder();

interface Line {
  readonly sources: readonly Source[];
}

/** An event of two files is a line of each, under one id, with its sources in that file. */
function perFile({ sources, ...line }: Line, files: readonly string[]): object[] {
  const touched = new Set(sources.map(({ section }) => section));
  return [...touched].map((at) => ({
    ...line,
    file: files[at],
    sources: sources.filter(({ section }) => section === at).map(bare),
  }));
}

const bare = ({ section, offset, length }: Source) => ({ section, offset, length });

/**
 * A capture's events as JSON lines in the device's own order, behind them facts without a time and
 * unrecognised bytes; problems go to stderr. With `files`, one a section, each line says which.
 */
export function eventLines(
  capture: Capture,
  decoder: Decoder,
  files?: readonly string[],
): string[] {
  const decoded = decoder.decode(capture);
  report(decoded);
  const events = place(decoded.records, capture, decoder.logsClock);
  const placed = events.map(({ sources, at, wall, kind, ...event }) => {
    const { placement: _placement, read: _read, order: _order, id, device, ...fields } = event;
    const when = { wall, at: isoAt(at, capture.zone) };
    return { kind, ...when, device, id, ...fields, sources };
  });
  const lines: Line[] = [...placed, ...(decoded.untimed ?? []), ...decoded.unrecognised];
  return lines
    .flatMap((line) =>
      files ? perFile(line, files) : [{ ...line, sources: line.sources.map(bare) }],
    )
    .map((line) => JSON.stringify(line));
}

export function report({ problems }: Decoded): void {
  for (const { code, source, note } of problems) {
    process.stderr.write(`section ${source.section}: ${code}: ${note}\n`);
  }
}
