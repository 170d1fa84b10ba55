import type { Capture, Source } from '#domain/capture.ts';
import { decoder } from '#devices/paradigm/decoder.ts';
import type { Decoded } from '#domain/decoder.ts';
import { DATA, FILLER } from './paradigm-arbitraries.ts';

/** Bytes of a section that are no fill and no event's, up to the CRC. */
function unclaimed({ sections }: Capture, covered: readonly Uint8Array[]): string[] {
  const lost: string[] = [];
  for (const [at, { name, bytes }] of sections.entries()) {
    for (let i = 0; i < Math.min(bytes.length, DATA); i++) {
      const isFill = bytes[i] === 0 || (name === 'glucose' && bytes[i] === FILLER);
      if (!isFill && covered[at]![i] === 0) lost.push(`section ${at} ${name} byte ${i}`);
    }
  }
  return lost;
}

/** Marks what sources point at; returns those that point nowhere. */
function cover(
  { sources }: { readonly sources: readonly Source[] },
  covered: readonly Uint8Array[],
) {
  return sources.filter(({ section, offset, length }) => {
    const bytes = covered[section];
    bytes?.fill(1, offset, offset + length);
    return !bytes || length < 1 || offset < 0 || offset + length > bytes.length;
  });
}

/** What decoding lost or made up: bytes that no event points at, and sources that point nowhere. */
export function lossesOf(capture: Capture, decoded: Decoded): readonly unknown[] {
  const covered = capture.sections.map(({ bytes }) => new Uint8Array(bytes.length));
  const events = [...decoded.records, ...decoded.unrecognised, ...(decoded.untimed ?? [])];
  const astray = events.flatMap((event) => cover(event, covered));
  return [...astray, ...unclaimed(capture, covered)];
}

/** The first capture that is not decoded without losses, with these. */
export function firstLoss(captures: Iterable<Capture>) {
  for (const capture of captures) {
    const losses = lossesOf(capture, decoder.decode(capture));
    if (losses.length > 0) return { losses, capture };
  }
  return undefined;
}
