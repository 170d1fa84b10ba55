import { inBlocks, isSpelling } from '../blocks.ts';
import { brokenBundle } from '../broken.ts';
import { isText, parseVersioned } from '../json.ts';
import { type Key, type Lock, open, seal } from '../seal.ts';
import { isSeq, type WriterId } from '../sync/names.ts';
import { isSignedWith, writerOf } from '../sync/signing.ts';
import { type Device, publicFrom, publicText, signAs } from './device.ts';
import { byEpoch, type Epoch, epochFrom } from './epoch.ts';

// What lies behind a door: every key of the vault that its writer had, as one JSON object, its keys in order,
// signed by the browser that wrote it, in whole blocks (blocks.ts). It has no other spelling.

const VERSION = 1;
const KIND = { name: 'a door of the vault', version: VERSION, limit: 2 ** 16 };
/** Keeps a signature under a door from being one under anything else. */
const CONTEXT = 'glucose-log door 1\n';
const PUBLIC = /^[\da-f]{64}$/;
const SIGNATURE = /^[\da-f]{128}$/;

export interface Door {
  /** In their order. */
  readonly epochs: readonly Epoch[];
  /** The browser that signed it. */
  readonly writer: WriterId;
}

/** A key as it is written: number, identity. */
type WrittenEpoch = readonly [number, string];

interface Written {
  readonly epochs: readonly WrittenEpoch[];
  /** Ed25519, raw, in hex. */
  readonly by: string;
}

const toWritten = ({ number, identity }: Epoch): WrittenEpoch => [number, identity];
const toJson = ({ epochs, by }: Written) => ({ v: VERSION, keys: epochs, by });
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const signedBytes = (written: Written) => encode(CONTEXT + JSON.stringify(toJson(written)));
const withSignature = (written: Written, sig: string) => ({ ...toJson(written), sig });

/** A door with these keys behind it, as a sealed file. */
export async function sealDoor(
  epochs: readonly Epoch[],
  lock: Lock,
  device: Device,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = {
    epochs: epochs.toSorted(byEpoch).map(toWritten),
    by: await publicText(device.signing.publicKey),
  };
  const signature = await signAs(device, signedBytes(written));
  return seal(inBlocks(withSignature(written, signature)), lock);
}

/** Undefined where it is none. */
function writtenEpoch(value: unknown): WrittenEpoch | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [number, identity]: readonly unknown[] = value;
  return isSeq(number) && isText(identity) ? [number, identity] : undefined;
}

/** In their order, each once. Undefined where one is odd. */
async function epochsFrom(value: unknown): Promise<readonly Epoch[] | undefined> {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const epochs: Epoch[] = [];
  for (const one of value) {
    const written = writtenEpoch(one);
    const epoch = written && (await epochFrom(...written));
    const before = epochs.at(-1);
    if (!epoch || (before && byEpoch(before, epoch) >= 0)) return undefined;
    epochs.push(epoch);
  }
  return epochs;
}

/**
 * Reads what lay behind a door. Throws Failure `newer-data` for one of another version, and
 * `broken-bundle` for whatever else is not spelled as `sealDoor` spells it, or not signed by its writer.
 */
async function decodeDoor(bytes: Uint8Array): Promise<Door> {
  const { keys, by, sig } = parseVersioned(bytes, KIND);
  const epochs = await epochsFrom(keys);
  if (!epochs || !isText(by) || !PUBLIC.test(by) || !isText(sig) || !SIGNATURE.test(sig))
    throw brokenBundle('a door lacks something');
  const written = { epochs: epochs.map(toWritten), by };
  if (!isSpelling(bytes, withSignature(written, sig)))
    throw brokenBundle('a door in another spelling');
  const key = await publicFrom(by);
  if (!(await isSignedWith(key, signedBytes(written), sig)))
    throw brokenBundle('a door not signed by its writer');
  return { epochs, writer: await writerOf(key) };
}

/**
 * Opens a door. Whether its writer may be trusted is for the caller to know. Throws Failure `wrong-key`,
 * `broken-bundle`, `newer-data`.
 */
export async function openDoor(sealed: Uint8Array, key: Key): Promise<Door> {
  if (sealed.length > 2 * KIND.limit) throw brokenBundle('a door too long to be one');
  return decodeDoor(await open(sealed, key));
}
