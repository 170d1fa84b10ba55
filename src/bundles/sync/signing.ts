import { fromHex, toHex } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { isLogId, isWriterId, type LogId, type WriterId, writerOfLog } from './names.ts';
import type { Keyring } from './ports.ts';

// Ed25519 (RFC 8032) by WebCrypto, whose private keys need not be extractable.

/** Hex digits of a log's id that tell the key of its writer. */
const WRITER = 16;

/** The first half of the id of every log that is signed with this key. */
export async function writerOf(key: CryptoKey): Promise<WriterId> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const writer = (await sha256(raw)).slice(0, WRITER);
  if (!isWriterId(writer)) throw new Error(`no id of a writer: ${writer}`);
  return writer;
}

/** In hex. */
export const signWith = async (key: CryptoKey, message: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.sign('Ed25519', key, new Uint8Array(message))));

/** Whether that signature, 128 hex digits, was made with the other half of this key. */
export const isSignedWith = (
  key: CryptoKey,
  message: Uint8Array,
  signature: string,
): Promise<boolean> =>
  crypto.subtle.verify('Ed25519', key, fromHex(signature), new Uint8Array(message));

function newLog(writer: WriterId): LogId {
  const log = writer + toHex(crypto.getRandomValues(new Uint8Array((32 - WRITER) / 2)));
  if (!isLogId(log)) throw new Error(`no id of a log: ${log}`);
  return log;
}

/** Public keys of other browsers. */
export interface Writers {
  /** Of those who belong here. */
  readonly belong: readonly CryptoKey[];
  /** Of those who did: what counts of their logs is for entries to say. */
  readonly former: readonly CryptoKey[];
}

const byWriter = async (keys: readonly CryptoKey[]): Promise<ReadonlyMap<WriterId, CryptoKey>> =>
  new Map(await Promise.all(keys.map(async (key) => [await writerOf(key), key] as const)));

/**
 * Signs with one's own key, and trusts it and those of other browsers. A log is bound to a key by its id, so
 * that who goes on in a new log need not be enrolled again.
 */
export async function ed25519Keyring(own: CryptoKeyPair, others: Writers): Promise<Keyring> {
  const belong = await byWriter([own.publicKey, ...others.belong]);
  const known = new Map([...(await byWriter(others.former)), ...belong]);
  const writer = await writerOf(own.publicKey);
  return {
    newLog: () => newLog(writer),
    isOwn: (log) => writerOfLog(log) === writer,
    sign: (message) => signWith(own.privateKey, message),
    belongs: (log) => belong.has(writerOfLog(log)),
    isSigned: async ({ log }, message, signature) => {
      const key = known.get(writerOfLog(log));
      return key && isSignedWith(key, message, signature);
    },
  };
}
