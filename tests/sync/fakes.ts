import type { BundledCapture } from '#bundles/content.ts';
import { brokenBundle } from '#bundles/broken.ts';
import type { LogEntry } from '#bundles/sync/entry.ts';
import { isLogId, type LogId } from '#bundles/sync/names.ts';
import type { Keyring, Vault } from '#bundles/sync/ports.ts';
import { captureId } from '#domain/capture.ts';
import { instant, wallTimeText, zone } from '#domain/time.ts';

// Ciphers and signatures that cost nothing and keep what the model needs of them: sealed bytes say nothing
// to who has no key, are never the same twice, and only a writer can sign for its logs.

const head = {
  device: { family: 'any', model: 'one', serial: '7' },
  clock: { device: wallTimeText('2026-11-26T14:05:00'), host: instant(0) },
  zone: zone('UTC'),
  complete: true,
};

/** A capture whose bytes are its id, so that a wrong one is known anywhere. */
export function captureOf(number: number): BundledCapture {
  const id = captureId(number.toString(16).padStart(64, '0'));
  return { id, head, packed: new TextEncoder().encode(id) };
}

export const isRight = ({ id, packed }: BundledCapture): boolean =>
  new TextDecoder().decode(packed) === id;

/** The first byte of everything that is sealed; a stranger's is another. */
const KEY = 0xa6;
let sealings = 0;

function fakeSeal(plain: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(5 + plain.length);
  sealed[0] = KEY;
  new DataView(sealed.buffer).setUint32(1, sealings++);
  sealed.set(plain, 5);
  return sealed;
}

function fakeOpen(sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== KEY) throw brokenBundle('not sealed by us');
  return sealed.subarray(5);
}

export const fakeVault: Vault = {
  epoch: 1,
  seal: async (plain) => fakeSeal(plain),
  open: async (sealed) => fakeOpen(sealed),
  pack: async (captures) =>
    new TextEncoder().encode(
      captures.map(({ id, packed }) => id + new TextDecoder().decode(packed)).join(' '),
    ),
  unpack: async (archive) =>
    new TextDecoder()
      .decode(archive)
      .split(' ')
      .map((text) => ({
        id: captureId(text.slice(0, 64)),
        head,
        packed: new TextEncoder().encode(text.slice(64)),
      })),
};

/** FNV-1a, from a secret on. */
function mixed(secret: string, message: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(secret)) hash = Math.imul(hash ^ byte, 0x01000193);
  for (const byte of message) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(128, '0');
}

/** A trusted key of every writer. */
export const writerName = (number: number): string => number.toString(16).padStart(16, '0');
const writerOf = (log: LogId): string => log.slice(0, 16);
let logs = 0;

/** `known` are those whose signatures can be checked, `trusted` those of them who belong. */
export function fakeKeyring(
  writer: string,
  trusted: ReadonlySet<string>,
  known = trusted,
): Keyring {
  return {
    newLog() {
      const log = writer + (logs++).toString(16).padStart(16, '0');
      if (!isLogId(log)) throw new Error(log);
      return log;
    },
    isOwn: (log) => writerOf(log) === writer,
    belongs: (log) => trusted.has(writerOf(log)),
    sign: async (message) => mixed(writer, message),
    isSigned: async ({ log }: LogEntry, message, signature) =>
      known.has(writerOf(log)) ? mixed(writerOf(log), message) === signature : undefined,
  };
}
