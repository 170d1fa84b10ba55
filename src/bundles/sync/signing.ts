import { fromHex, toHex } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { isLogId, type LogId } from './names.ts';
import type { Keyring } from './ports.ts';

// Ed25519 (RFC 8032) by WebCrypto, whose private keys need not be extractable.

/** Hex digits of a log's id that tell the key of its writer. */
const WRITER = 16;

/** The first half of the id of every log that is signed with this key. */
async function writerOf(key: CryptoKey): Promise<string> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  return (await sha256(raw)).slice(0, WRITER);
}

function newLog(writer: string): LogId {
  const log = writer + toHex(crypto.getRandomValues(new Uint8Array((32 - WRITER) / 2)));
  if (!isLogId(log)) throw new Error(`no id of a log: ${log}`);
  return log;
}

/**
 * Signs with one's own key, and trusts it and those of other browsers. A log is bound to a key by its id, so
 * that who goes on in a new log need not be enrolled again.
 */
export async function ed25519Keyring(
  own: CryptoKeyPair,
  others: readonly CryptoKey[],
): Promise<Keyring> {
  const trusted = new Map<string, CryptoKey>();
  for (const key of [own.publicKey, ...others]) trusted.set(await writerOf(key), key);
  const writer = await writerOf(own.publicKey);
  return {
    newLog: () => newLog(writer),
    sign: async (message) =>
      toHex(
        new Uint8Array(
          await crypto.subtle.sign('Ed25519', own.privateKey, new Uint8Array(message)),
        ),
      ),
    isSigned: async ({ log }, message, signature) => {
      const key = trusted.get(log.slice(0, WRITER));
      if (!key) return undefined;
      return crypto.subtle.verify('Ed25519', key, fromHex(signature), new Uint8Array(message));
    },
  };
}
