import { Failure } from '#domain/failure.ts';
import { sha256 } from '../sections.ts';
import { encodeFrame, HEADER } from './frame.ts';
import { growthOf, lockPacked, type RecordCipher } from './locked.ts';
import { erase, type LogFolder, overwrite, readAll, writeAll } from './log-folder.ts';
import { type Entry, isSealable, packEntry, unpackEntry } from './record.ts';
import { isFree, scan } from './scan.ts';
import {
  assertKnown,
  modeAfter,
  type Reading,
  readingOf,
  readSegment,
  type Segment,
  supersededIn,
} from './segment.ts';
import { type Tail, tailOf } from './tail.ts';

const SEGMENT = 4 * 1024 * 1024;
/** Segments made before they are needed: a full disk still has room for what was just read. */
const RESERVE = 2;
/** Room kept at the end of a segment for the record that seals it. */
const SEAL = HEADER + 128;

/** Writes all that a reading holds once more, entry by entry; each gets its new sequence number. */
export type Again = (reading: Reading, write: (entry: Entry) => Promise<number>) => Promise<void>;
/** Throws where what was written again does not say what was said before. */
export type Compare = (before: Reading, after: Reading) => void;

/**
 * An append-only log in numbered segments. Several journals, in several tabs, may be open on one
 * folder: each looks for what others wrote before it writes. Whether records are sealed the journal itself
 * says (`superseded` in record.ts); with a cipher, those that are can be read and written. Everything
 * throws Failure `locked`, and changes nothing, where a key is needed that is not there.
 */
export class Journal {
  readonly #folder: LogFolder;
  readonly #segmentSize: number;
  readonly #cipher: RecordCipher | undefined;
  #tail: Tail | undefined;

  constructor(folder: LogFolder, segmentSize = SEGMENT, cipher?: RecordCipher) {
    this.#folder = folder;
    this.#segmentSize = segmentSize;
    this.#cipher = cipher;
  }

  close(): void {
    this.#tail = undefined;
    this.#folder.close();
  }

  /** Writes entries and resolves, with the last one's sequence number, when all are flushed. */
  append(...entries: readonly Entry[]): Promise<number> {
    return this.#alone(async () => {
      await this.#catchUp();
      for (const entry of entries) await this.#write(entry);
      await this.#flush();
      return this.#tail!.sequence;
    });
  }

  /** Reads every record; what can be mended is mended in place. */
  read(): Promise<Reading> {
    return this.#folder.alone(async () => readingOf(await this.#readSegments()));
  }

  /**
   * Writes everything once more, sealed with the cipher or plain, reads that back, and only then lets the
   * new records count in place of the old ones, which are overwritten. Broken off at any point, the
   * journal says the same as before, and a second call goes on. Throws Failure `newer-data`, and changes
   * nothing, where a later version wrote some of it.
   */
  rewrite(isSealed: boolean, again: Again, compare: Compare): Promise<void> {
    return this.#alone(async () => {
      const key = isSealed ? this.#cipher?.id : undefined;
      const segments = await this.#readSegments();
      if (!isWritten(segments, key)) await this.#writeAgain(segments, key, again, compare);
      await this.#dropSuperseded();
    });
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#folder.alone(async () => {
      try {
        return await work();
      } catch (thrown) {
        this.#tail = undefined;
        throw thrown;
      }
    });
  }

  /** Looks at all before anything is mended: a journal that is locked is left as it is. */
  async #readSegments(from = 0): Promise<Segment[]> {
    const segments: Segment[] = [];
    const mends: (() => void)[] = [];
    for (const number of await this.#folder.numbers()) {
      if (number < from) continue;
      const file = await this.#folder.file(number);
      const { segment, mend } = await readSegment(file, number, this.#cipher);
      segments.push(segment);
      if (mend) mends.push(mend);
    }
    for (const mend of mends) mend();
    if (from === 0) this.#tail = tailOf(segments, this.#cipher?.id);
    return segments;
  }

  /** Finds the end: from the beginning the first time, then from where it was last seen. */
  async #catchUp(): Promise<void> {
    if (!(await this.#isStanding())) await this.#readSegments();
    while (await this.#follow());
    const { key } = this.#tail!;
    if (key !== undefined && key !== this.#cipher?.id)
      throw new Failure('locked', `records are sealed with ${key}`);
    if (this.#tail!.end === 0) await this.#openSegment();
  }

  /** Whether the end is still where it was seen: what was written again meanwhile is gone from there. */
  async #isStanding(): Promise<boolean> {
    if (!this.#tail || this.#tail.end === 0) return false;
    const { segment, size } = this.#tail;
    return (await this.#folder.file(segment)).size() >= size;
  }

  /** Takes in what others appended to the current segment; false where there was nothing new. */
  async #follow(): Promise<boolean> {
    const { segment, end, key } = this.#tail!;
    const file = await this.#folder.file(segment);
    const header = new Uint8Array(HEADER);
    if (isFree(header.subarray(0, file.read(header, end)))) return false;
    const seen = scan(readAll(file, end));
    const last = seen.found.at(-1);
    if (!last) return false;
    const about = { size: file.size(), ...(modeAfter(seen.found) ?? { key }) };
    const entry = unpackEntry(last);
    const { sequence } = last;
    this.#tail =
      entry?.kind === 'sealed'
        ? { segment: segment + 1, end: 0, sequence, before: entry.hash, ...about }
        : { segment, end: end + seen.end, sequence, before: '', ...about };
    return entry?.kind === 'sealed';
  }

  async #write(entry: Entry): Promise<number> {
    const { type, payload } = packEntry(entry);
    const isSealed = this.#tail!.key !== undefined && isSealable(entry);
    const cipher = isSealed ? this.#cipher : undefined;
    const growth = cipher ? growthOf(cipher) : 0;
    const needed = HEADER + payload.length + growth + SEAL;
    const { end } = this.#tail!;
    if (end > HEADER + SEAL && end + needed > this.#segmentSize) await this.#nextSegment();
    await this.#put(type, payload, cipher);
    return this.#tail!.sequence;
  }

  async #put(plainType: number, plain: Uint8Array, cipher?: RecordCipher): Promise<void> {
    const { segment, end, sequence: before } = this.#tail!;
    const sequence = before + 1;
    const packed = { type: plainType, payload: plain };
    const { type, payload } = cipher ? lockPacked(packed, sequence, cipher) : packed;
    const frame = encodeFrame({ type, sequence, payload });
    const file = await this.#folder.file(segment);
    try {
      writeAll(file, frame, end);
    } catch (thrown) {
      erase(file, end, frame.length);
      throw thrown;
    }
    this.#tail = { ...this.#tail!, end: end + frame.length, sequence, size: file.size() };
  }

  async #nextSegment(): Promise<void> {
    const { segment, end } = this.#tail!;
    const file = await this.#folder.file(segment);
    const before = await sha256(readAll(file).slice(0, end));
    const { type, payload } = packEntry({ kind: 'sealed', hash: before });
    await this.#put(type, payload);
    file.flush();
    this.#tail = { ...this.#tail!, segment: segment + 1, end: 0, before };
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

  /** From a segment of their own on, so that all others can go, or they where the disk is full. */
  async #writeAgain(
    segments: readonly Segment[],
    key: string | undefined,
    again: Again,
    compare: Compare,
  ): Promise<void> {
    const before = readingOf(segments);
    assertKnown(before);
    await (this.#tail!.end === 0 ? this.#openSegment() : this.#nextSegment());
    const { segment: first, sequence } = this.#tail!;
    this.#tail = { ...this.#tail!, key };
    try {
      await again(before, (entry) => this.#write(entry));
      await this.#flush();
      compare(before, readingOf(await this.#readSegments(first)));
    } catch (thrown) {
      await this.#drop((number) => number >= first).catch(() => undefined);
      throw thrown;
    }
    const to = sequence - 1;
    await this.#write({ kind: 'superseded', to, ...(key !== undefined && { key }) });
    await this.#flush();
  }

  async #flush(): Promise<void> {
    (await this.#folder.file(this.#tail!.segment)).flush();
  }

  /** Overwrites and deletes the segments of which no record counts any more. */
  async #dropSuperseded(): Promise<void> {
    const segments = await this.#readSegments();
    const past = supersededIn(segments)?.to ?? 0;
    const kept = segments.find(({ last }) => last > past)?.number ?? 0;
    await this.#drop((number) => number < kept);
  }

  async #drop(isToGo: (number: number) => boolean): Promise<void> {
    for (const number of (await this.#folder.numbers()).filter(isToGo)) {
      overwrite(await this.#folder.file(number));
      await this.#folder.remove(number);
    }
  }
}

/** Whether all that counts was written with this key, or plain, and nothing else was since. */
function isWritten(segments: readonly Segment[], key: string | undefined): boolean {
  const last = supersededIn(segments);
  if (last) return last.key === key;
  return key === undefined && segments.every(({ mode }) => mode === undefined);
}
