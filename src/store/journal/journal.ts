import { sha256 } from '../sections.ts';
import { encodeFrame, HEADER } from './frame.ts';
import { type LogFile, type LogFolder, readAll, writeAll } from './log-folder.ts';
import { type Entry, packEntry, unpackEntry } from './record.ts';
import { isFree, scan } from './scan.ts';
import { type Reading, readingOf, readSegment, type Segment } from './segment.ts';

const SEGMENT = 4 * 1024 * 1024;
/** Segments made before they are needed: a full disk still has room for what was just read. */
const RESERVE = 2;
/** Room kept at the end of a segment for the record that seals it. */
const SEAL = HEADER + 128;

/** Where the next record goes, and the seal of the segment before. */
interface Tail {
  readonly segment: number;
  readonly end: number;
  readonly sequence: number;
  readonly before: string;
}

/**
 * An append-only log in numbered segments. Several journals, in several tabs, may be open on one
 * folder: each looks for what others wrote before it writes.
 */
export class Journal {
  readonly #folder: LogFolder;
  readonly #segmentSize: number;
  #tail: Tail | undefined;

  constructor(folder: LogFolder, segmentSize = SEGMENT) {
    this.#folder = folder;
    this.#segmentSize = segmentSize;
  }

  close(): void {
    this.#tail = undefined;
    this.#folder.close();
  }

  /** Writes entries and resolves, with the last one's sequence number, when all are flushed. */
  append(...entries: readonly Entry[]): Promise<number> {
    return this.#folder.alone(async () => {
      try {
        await this.#catchUp();
        for (const entry of entries) await this.#write(entry);
        (await this.#folder.file(this.#tail!.segment)).flush();
        return this.#tail!.sequence;
      } catch (thrown) {
        this.#tail = undefined;
        throw thrown;
      }
    });
  }

  /** Reads every record; what can be mended is mended in place. */
  read(): Promise<Reading> {
    return this.#folder.alone(async () => readingOf(await this.#readSegments()));
  }

  async #readSegments(): Promise<Segment[]> {
    const segments: Segment[] = [];
    for (const number of await this.#folder.numbers()) {
      segments.push(await readSegment(await this.#folder.file(number), number));
    }
    this.#tail = tailOf(segments);
    return segments;
  }

  /** Finds the end: from the beginning the first time, then from where it was last seen. */
  async #catchUp(): Promise<void> {
    if (!this.#tail) await this.#readSegments();
    while (await this.#follow());
    if (this.#tail!.end === 0) await this.#openSegment();
  }

  /** Takes in what others appended to the current segment; false where there was nothing new. */
  async #follow(): Promise<boolean> {
    const { segment, end } = this.#tail!;
    const file = await this.#folder.file(segment);
    const header = new Uint8Array(HEADER);
    if (isFree(header.subarray(0, file.read(header, end)))) return false;
    const seen = scan(readAll(file, end));
    const last = seen.found.at(-1);
    if (!last) return false;
    const entry = unpackEntry(last);
    const { sequence } = last;
    this.#tail =
      entry?.kind === 'sealed'
        ? { segment: segment + 1, end: 0, sequence, before: entry.hash }
        : { segment, end: end + seen.end, sequence, before: '' };
    return entry?.kind === 'sealed';
  }

  async #write(entry: Entry): Promise<void> {
    const { type, payload } = packEntry(entry);
    const needed = HEADER + payload.length + SEAL;
    const { end } = this.#tail!;
    if (end > HEADER + SEAL && end + needed > this.#segmentSize) await this.#nextSegment();
    await this.#put(type, payload);
  }

  async #put(type: number, payload: Uint8Array): Promise<void> {
    const { segment, end, sequence, before } = this.#tail!;
    const frame = encodeFrame({ type, sequence: sequence + 1, payload });
    const file = await this.#folder.file(segment);
    try {
      writeAll(file, frame, end);
    } catch (thrown) {
      erase(file, end, frame.length);
      throw thrown;
    }
    this.#tail = { segment, end: end + frame.length, sequence: sequence + 1, before };
  }

  async #nextSegment(): Promise<void> {
    const { segment, end } = this.#tail!;
    const file = await this.#folder.file(segment);
    const before = await sha256(readAll(file).slice(0, end));
    const { type, payload } = packEntry({ kind: 'sealed', hash: before });
    await this.#put(type, payload);
    file.flush();
    this.#tail = { segment: segment + 1, end: 0, sequence: this.#tail!.sequence, before };
    await this.#openSegment();
  }

  async #openSegment(): Promise<void> {
    const { segment, before } = this.#tail!;
    await this.#reserve(segment);
    const { type, payload } = packEntry({ kind: 'opened', segment, before });
    await this.#put(type, payload);
  }

  /** Makes the segments up to two behind `segment`; where there is no room the reserve stays small. */
  async #reserve(segment: number): Promise<void> {
    for (let number = segment; number <= segment + RESERVE; number++) {
      try {
        const file = await this.#folder.file(number);
        const size = file.size();
        if (size >= this.#segmentSize) continue;
        writeAll(file, new Uint8Array(this.#segmentSize - size), size);
        file.flush();
      } catch (thrown) {
        if (number === segment) throw thrown;
        return;
      }
    }
  }
}

function tailOf(segments: readonly Segment[]): Tail {
  const last = segments.findLast(({ written }) => written.length > 0);
  if (!last) return { segment: segments[0]?.number ?? 1, end: 0, sequence: 0, before: '' };
  const { sequence } = last.written.at(-1)!;
  return last.seal === undefined
    ? { segment: last.number, end: last.end, sequence, before: '' }
    : { segment: last.number + 1, end: 0, sequence, before: last.seal };
}

/** Leaves free space where a write failed half-way, as far as the file lets us. */
function erase(file: LogFile, at: number, length: number): void {
  try {
    file.write(new Uint8Array(Math.min(length, Math.max(0, file.size() - at))), at);
  } catch {
    // The next record is written over it; a scan steps over the rest.
  }
}
