import { brokenBundle } from '../broken.ts';
import { sameBytes } from '../bytes.ts';
import { isCount, isRecord, isText, parseVersioned } from '../json.ts';
import { paddedSize } from '../padme.ts';
import { chunkHash, isHash, isLogId, isSeq, type LogId, type Position } from './names.ts';

// An entry of a log as it is written: one JSON object, its keys in the order below, no spaces, heads and
// revocations sorted. An entry has one spelling only, so what is signed is what is read. One that brings an
// archive goes on behind a line feed: the archive, and zeros up to a size that many others have.

/** The version that this code writes, and the only one it reads. */
const VERSION = 1;
const KIND = { name: 'an entry of a log', version: VERSION, limit: 2 ** 20 };
/** Keeps a signature under an entry from being one under anything else. */
const CONTEXT = 'glucose-log entry 1\n';
const SIGNATURE = /^[\da-f]{128}$/;
const LINE_FEED = 0x0a;

/** A chunk that an entry brings. */
export interface ListedChunk {
  readonly name: string;
  /** Bytes, sealed. */
  readonly len: number;
}

/** An archive that an entry brings in its own file. */
export interface InlineArchive {
  /** Bytes. */
  readonly len: number;
  /** In hex. */
  readonly sha256: string;
}

/** What a browser says in its log: captures that are new, and what it has read of others. */
export interface LogEntry {
  readonly log: LogId;
  /** From 1 on, without a gap. */
  readonly seq: number;
  /** The hash in the name of the entry before; null in the first. */
  readonly prev: string | null;
  /** Which key of the vault the chunks are sealed for. */
  readonly epoch: number;
  /** None where it brings an archive itself. */
  readonly chunks: readonly ListedChunk[];
  readonly inline?: InlineArchive | undefined;
  /** The last entry that was read of each other log, sorted by log. */
  readonly heads: readonly Position[];
  /** Logs that are shut out: what comes behind these entries does not count. */
  readonly revoke: readonly Position[];
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const placesToJson = (positions: readonly Position[]) =>
  Object.fromEntries(
    positions
      .toSorted((a, b) => compare(a.log, b.log))
      .map(({ log, seq, hash }) => [log, [seq, hash]] as const),
  );

/** In the order of its keys on disk. */
const toJson = ({ log, seq, prev, epoch, chunks, inline, heads, revoke }: LogEntry) => ({
  v: VERSION,
  dev: log,
  seq,
  prev,
  epoch,
  ...(inline
    ? { inline: { len: inline.len, sha256: inline.sha256 } }
    : { chunks: chunks.map(({ name, len }) => ({ name, len })) }),
  heads: placesToJson(heads),
  ...(revoke.length > 0 && { revoke: placesToJson(revoke) }),
});

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The bytes that a signature covers: all of an entry. */
export const signedBytes = (entry: LogEntry): Uint8Array<ArrayBuffer> =>
  encode(CONTEXT + JSON.stringify(toJson(entry)));

/** An entry with its signature, 128 hex digits, as it is sealed; behind it the archive that it brings. */
export function encodeEntry(
  entry: LogEntry,
  signature: string,
  archive?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = encode(JSON.stringify({ ...toJson(entry), sig: signature }));
  if (!archive) return head;
  const bytes = new Uint8Array(paddedSize(head.length + 1 + archive.length));
  bytes.set(head);
  bytes[head.length] = LINE_FEED;
  bytes.set(archive, head.length + 1);
  return bytes;
}

const isChunk = (value: unknown): value is ListedChunk =>
  isRecord(value) &&
  isText(value['name']) &&
  chunkHash(value['name']) !== undefined &&
  isCount(value['len']);

const isInline = (value: unknown): value is InlineArchive =>
  isRecord(value) && isCount(value['len']) && isHash(value['sha256']);

/** Undefined where it names no places. */
function placesFrom(value: unknown): readonly Position[] | undefined {
  if (!isRecord(value)) return undefined;
  const positions = Object.entries(value).flatMap(([log, at]) => {
    if (!isLogId(log) || !Array.isArray(at)) return [];
    const [seq, hash]: readonly unknown[] = at;
    return isSeq(seq) && isHash(hash) ? [{ log, seq, hash }] : [];
  });
  return positions.length === Object.keys(value).length ? positions : undefined;
}

/** What an entry brings; undefined where that is odd. */
function broughtBy({ chunks = [], inline }: Readonly<Record<string, unknown>>) {
  if (!Array.isArray(chunks) || !chunks.every(isChunk)) return undefined;
  if (inline === undefined) return { chunks };
  return isInline(inline) ? { chunks, inline } : undefined;
}

/** Undefined where a field is missing or odd. */
function fromJson(value: Readonly<Record<string, unknown>>): LogEntry | undefined {
  const { dev: log, seq, prev, epoch, revoke: revoked = {} } = value;
  const heads = placesFrom(value['heads']);
  const revoke = placesFrom(revoked);
  const brought = broughtBy(value);
  if (!isLogId(log) || !isSeq(seq) || !isCount(epoch) || !heads || !revoke) return undefined;
  if (!brought || (seq === 1 ? prev !== null : !isHash(prev))) return undefined;
  return { log, seq, prev: isHash(prev) ? prev : null, epoch, ...brought, heads, revoke };
}

export interface SignedEntry {
  readonly entry: LogEntry;
  /** 128 hex digits; whether they are its signature is not known yet. */
  readonly signature: string;
  /** Of an entry with `inline`, of that length; whether it is the one that was meant is not known yet. */
  readonly archive?: Uint8Array;
}

/** The bytes up to the first line feed, and those behind it: undefined where there is none. */
function split(bytes: Uint8Array): readonly [Uint8Array, Uint8Array | undefined] {
  const end = bytes.indexOf(LINE_FEED);
  return end < 0 ? [bytes, undefined] : [bytes.subarray(0, end), bytes.subarray(end + 1)];
}

/**
 * Reads any bytes as an entry. Throws Failure `newer-data` for one of another version, and
 * `broken-bundle` for whatever else is not spelled as `encodeEntry` spells it.
 */
export function decodeEntry(bytes: Uint8Array): SignedEntry {
  const [head, behind] = split(bytes);
  const value = parseVersioned(head, KIND);
  const entry = fromJson(value);
  const signature = value['sig'];
  if (!entry || !isText(signature) || !SIGNATURE.test(signature))
    throw brokenBundle('an entry lacks something');
  const archive = entry.inline && behind?.subarray(0, entry.inline.len);
  if (archive?.length !== entry.inline?.len)
    throw brokenBundle('an entry whose archive has another length');
  if (!sameBytes(encodeEntry(entry, signature, archive), bytes))
    throw brokenBundle('an entry in another spelling');
  return { entry, signature, ...(archive && { archive }) };
}
