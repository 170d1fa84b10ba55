import type { BundledCapture } from '../content.ts';
import { brokenBundle } from '../broken.ts';
import { sameBytes } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { encodeEntry, type ListedChunk, type LogEntry, signedBytes } from './entry.ts';
import { chunkName, entryName } from './names.ts';
import type { Pending, Ports, SealedFile, Vault } from './ports.ts';

/** An archive of so many bytes at most travels in the file of its entry: it is put and read back with that. */
const INLINE = 2 ** 18;

/** Seals, and opens it again: whoever reads it later has nothing else. Throws Failure `broken-bundle`. */
async function sealed(vault: Vault, plain: Uint8Array): Promise<Uint8Array> {
  const bytes = await vault.seal(plain);
  if (!sameBytes(await vault.open(bytes), plain)) throw brokenBundle('sealed as something else');
  return bytes;
}

async function sealChunk(vault: Vault, archive: Uint8Array): Promise<SealedFile> {
  const bytes = await sealed(vault, archive);
  return { name: chunkName(await sha256(bytes)), bytes };
}

const listed = ({ name, bytes }: SealedFile): ListedChunk => ({ name, len: bytes.length });

async function sealEntry(
  { vault, keyring }: Ports,
  entry: LogEntry,
  archive?: Uint8Array,
): Promise<SealedFile> {
  const signature = await keyring.sign(signedBytes(entry));
  const bytes = await sealed(vault, encodeEntry(entry, signature, archive));
  const { log, seq } = entry;
  return { name: entryName({ log, seq, hash: await sha256(bytes) }), bytes };
}

/**
 * An entry that brings these captures: in its own file where they are one small group, else in a chunk for
 * each group. Throws Failure `broken-bundle` where what was sealed does not open.
 */
export async function sealAll(
  ports: Ports,
  about: Omit<LogEntry, 'chunks' | 'inline'>,
  groups: readonly (readonly BundledCapture[])[],
): Promise<Pending> {
  const { vault } = ports;
  const archives = await Promise.all(groups.map((captures) => vault.pack(captures)));
  const [archive] = archives;
  if (archive && archives.length === 1 && archive.length <= INLINE) {
    const inline = { len: archive.length, sha256: await sha256(archive) };
    return { entry: await sealEntry(ports, { ...about, chunks: [], inline }, archive), chunks: [] };
  }
  const chunks = await Promise.all(archives.map((one) => sealChunk(vault, one)));
  return { entry: await sealEntry(ports, { ...about, chunks: chunks.map(listed) }), chunks };
}
