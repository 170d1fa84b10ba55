import { sha256 } from '../sections.ts';
import type { Found } from './frame.ts';
import { type LogFile, readAll, writeAll } from './log-folder.ts';
import { type Entry, unpackEntry } from './record.ts';
import { scan } from './scan.ts';

/** An entry and its place in the count of all records. */
export interface Written {
  readonly entry: Entry;
  readonly sequence: number;
}

/** One file of the journal, read from end to end. */
export interface Segment {
  readonly number: number;
  readonly written: readonly Written[];
  /** Records of which one bit was wrong and is right again. */
  readonly mended: number;
  /** Where the next record goes. */
  readonly end: number;
  /** Set once the segment is closed. */
  readonly seal?: string;
  /** False where the segment is no longer what was sealed. */
  readonly isWhole: boolean;
}

/** Reads a segment; turns back single wrong bits and clears what was never finished, in the file. */
export async function readSegment(file: LogFile, number: number): Promise<Segment> {
  const bytes = readAll(file);
  const { found, mended, end, torn } = scan(bytes);
  for (const { at, end: to } of mended) writeAll(file, bytes.subarray(at, to), at);
  if (torn > end) writeAll(file, new Uint8Array(torn - end), end);
  if (mended.length > 0 || torn > end) file.flush();
  const written = found.flatMap((frame) => writtenIn(frame));
  const last = written.at(-1)?.entry;
  if (last?.kind !== 'sealed')
    return { number, written, mended: mended.length, end, isWhole: true };
  const isWhole = (await sha256(bytes.slice(0, found.at(-1)!.at))) === last.hash;
  return { number, written, mended: mended.length, end, seal: last.hash, isWhole };
}

function writtenIn(frame: Found): Written[] {
  const entry = unpackEntry(frame);
  return entry ? [{ entry, sequence: frame.sequence }] : [];
}

/** Sequence numbers, both included, that no segment has. */
export type Hole = readonly [from: number, to: number];

/** What a whole journal says. */
export interface Reading {
  readonly written: readonly Written[];
  readonly mended: number;
  /** Lost records that nothing was done about yet. */
  readonly holes: readonly Hole[];
  /** Closed segments without a hole that are not what they were: damage no sum shows. */
  readonly broken: number;
}

export function readingOf(segments: readonly Segment[]): Reading {
  const written = segments.flatMap((segment) => segment.written);
  const settled = written.flatMap(({ entry }) => (entry.kind === 'settled' ? [entry] : []));
  const isSettled = ([from, to]: Hole) => settled.some((s) => s.from <= from && s.to >= to);
  const chain = segments.filter(({ number, isWhole }, i) => {
    const first = segments[i]!.written[0]?.entry;
    const before = segments.find((s) => s.number === number - 1)?.seal;
    return (
      !isWhole || (first?.kind === 'opened' && before !== undefined && first.before !== before)
    );
  });
  return {
    written,
    mended: segments.reduce((sum, { mended }) => sum + mended, 0),
    holes: holesIn(written).filter((hole) => !isSettled(hole)),
    broken: chain.filter((segment) => holesIn(segment.written, true).length === 0).length,
  };
}

function holesIn(written: readonly Written[], isPart = false): Hole[] {
  let before = isPart ? (written[0]?.sequence ?? 1) - 1 : 0;
  return written.flatMap(({ sequence }) => {
    const hole: Hole = [before + 1, sequence - 1];
    before = sequence;
    return hole[0] <= hole[1] ? [hole] : [];
  });
}
