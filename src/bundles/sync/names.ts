import type { Brand } from '#domain/brand.ts';

// How files are named below the root of a remote. A name holds the SHA-256 of the sealed bytes, so that
// whoever reads a file knows whether it is whole.

/** A log of one browser: 16 hex digits of its signing key, 16 of chance. */
export type LogId = Brand<string, 'LogId'>;

/** Where an entry stands: the log, its number there from 1 on, the hash of its sealed bytes in hex. */
export interface Position {
  readonly log: LogId;
  readonly seq: number;
  readonly hash: string;
}

/** All logs are below this. */
export const LOGS = 'log/';
const LOG = /^[\da-f]{32}$/;
const WRITER = /^[\da-f]{16}$/;
const HASH = /^[\da-f]{64}$/;
const ENTRY = /^log\/([\da-f]{32})\/(\d{8})-([\da-f]{64})\.age$/;
const CHUNK = /^c\/([\da-f]{64})\.age$/;
/** Of eight digits. */
const LAST = 99_999_999;

/** The key that signs a log: the first 16 hex digits of its SHA-256. */
export type WriterId = Brand<string, 'WriterId'>;

export const isWriterId = (value: unknown): value is WriterId =>
  typeof value === 'string' && WRITER.test(value);
/** Whose log it is. */
export function writerOfLog(log: LogId): WriterId {
  const writer = log.slice(0, 16);
  if (!isWriterId(writer)) throw new Error(`no log: ${log}`);
  return writer;
}
export const isLogId = (value: unknown): value is LogId =>
  typeof value === 'string' && LOG.test(value);
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && HASH.test(value);
export const isSeq = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= LAST;

export const entryName = ({ log, seq, hash }: Position): string =>
  `${LOGS}${log}/${String(seq).padStart(8, '0')}-${hash}.age`;

/** Undefined for a name that no entry has: other people's files may lie there too. */
export function positionOf(name: string): Position | undefined {
  const [, log, digits, hash = ''] = ENTRY.exec(name) ?? [];
  const seq = Number(digits);
  return isLogId(log) && isSeq(seq) ? { log, seq, hash } : undefined;
}

export const chunkName = (hash: string): string => `c/${hash}.age`;

/** The hash that a chunk is named after; undefined for any other name. */
export const chunkHash = (name: string): string | undefined => CHUNK.exec(name)?.[1];

const byPosition = (a: Position, b: Position): number =>
  a.seq - b.seq || Number(a.hash > b.hash) - Number(a.hash < b.hash);

/** The entries among `names`, log by log, in their order. */
export function logsOf(names: Iterable<string>): ReadonlyMap<LogId, readonly Position[]> {
  const logs = new Map<LogId, Position[]>();
  const positions = [...new Set(names)].flatMap((name) => positionOf(name) ?? []);
  for (const position of positions.toSorted(byPosition))
    if (!logs.get(position.log)?.push(position)) logs.set(position.log, [position]);
  return logs;
}

/** Everything about keys is below this. */
export const KEYS = 'keys/';
const KEY_FILE = /^keys\/([1-9]\d{0,7})-([\da-f]{16})\/([^/]+)\.age$/;
const KEY_FILE_ID = /^(?:pass|recovery|dev-[\da-f]{16}|passkey-[\da-f]{8}|who-[\da-f]{16})$/;

/** A key of the vault: its number from 1 on, and the first 16 hex digits of its recipient's SHA-256. */
export interface EpochId {
  readonly number: number;
  readonly tag: string;
}

/** What opens the vault: a passphrase, a printed code, the key of one browser, a passkey. */
export type DoorId = 'pass' | 'recovery' | `dev-${string}` | `passkey-${string}`;
/** A door, or the introduction of a browser. */
export type KeyFileId = DoorId | `who-${string}`;

/** All files of a key of the vault are below this. */
export const keyFolder = ({ number, tag }: EpochId): string => `${KEYS}${number}-${tag}/`;

export const keyFileName = (epoch: EpochId, file: KeyFileId): string =>
  `${keyFolder(epoch)}${file}.age`;

const isKeyFileId = (text: string): text is KeyFileId => KEY_FILE_ID.test(text);

export interface KeyFile {
  readonly epoch: EpochId;
  readonly file: KeyFileId;
}

/** Undefined for a name that no door and no introduction has. */
export function keyFileOf(name: string): KeyFile | undefined {
  const [, number, tag = '', file = ''] = KEY_FILE.exec(name) ?? [];
  return isKeyFileId(file) ? { epoch: { number: Number(number), tag }, file } : undefined;
}
