import { Failure } from '#domain/failure.ts';
import type { BundledCapture } from '../content.ts';
import { sha256 } from '../hash.ts';
import { decodeEntry, type ListedChunk, type LogEntry, signedBytes } from './entry.ts';
import { chunkHash, entryName, type Position } from './names.ts';
import type { FindingKind } from './noticing.ts';
import type { Ports } from './ports.ts';
import { isRemoteFailure } from './remote.ts';

/** An entry, or a chunk it brings, that is not taken in; what is wrong with it. */
class Unfit extends Error {
  readonly kind: FindingKind;

  constructor(kind: FindingKind) {
    super(kind);
    this.kind = kind;
  }
}

const kinds = new Map<unknown, FindingKind>([
  ['wrong-key', 'locked'],
  ['newer-data', 'newer'],
  ['broken-bundle', 'unreadable'],
]);

/** What thrown things say about an entry. Throws on what says nothing about it: full storage, a fault of our own. */
export function kindOf(thrown: unknown): FindingKind {
  if (thrown instanceof Unfit) return thrown.kind;
  if (isRemoteFailure(thrown)) return 'unreachable';
  const kind = thrown instanceof Failure ? kinds.get(thrown.code) : undefined;
  if (kind) return kind;
  throw thrown;
}

/** A file of a remote, if its bytes are those of the hash. */
async function fetchFile({ remote }: Ports, name: string, hash: string): Promise<Uint8Array> {
  const bytes = await remote.get(name);
  if (!bytes) throw new Unfit('missing');
  if ((await sha256(bytes)) !== hash) throw new Unfit('damaged');
  return bytes;
}

/** An entry that its writer signed, and the archive in its file. */
export interface FetchedEntry {
  readonly entry: LogEntry;
  readonly archive?: Uint8Array;
}

/** An entry, if the writer of its log signed it for this place. Throws what `kindOf` understands. */
export async function fetchEntry(ports: Ports, position: Position): Promise<FetchedEntry> {
  const { vault, keyring } = ports;
  const sealed = await fetchFile(ports, entryName(position), position.hash);
  const { signature, ...fetched } = decodeEntry(await vault.open(sealed));
  const { entry, archive } = fetched;
  if (entry.log !== position.log || entry.seq !== position.seq) throw new Unfit('forged');
  const isSigned = await keyring.isSigned(entry, signedBytes(entry), signature);
  if (isSigned === undefined) throw new Unfit('unknown-writer');
  if (!isSigned) throw new Unfit('forged');
  // The signature is over the hash: whoever has the key of the vault can put another archive behind it.
  if (archive && (await sha256(archive)) !== entry.inline?.sha256) throw new Unfit('forged');
  return fetched;
}

async function fetchChunk(ports: Ports, { name, len }: ListedChunk): Promise<Uint8Array> {
  const sealed = await fetchFile(ports, name, chunkHash(name) ?? '');
  if (sealed.length !== len) throw new Unfit('unreadable');
  return ports.vault.open(sealed);
}

/** The captures that an entry brings, all of them. Throws what `kindOf` understands. */
export async function fetchCaptures(
  ports: Ports,
  { entry, archive }: FetchedEntry,
): Promise<readonly BundledCapture[]> {
  if (archive) return ports.vault.unpack(archive);
  const captures: BundledCapture[] = [];
  for (const chunk of entry.chunks)
    captures.push(...(await ports.vault.unpack(await fetchChunk(ports, chunk))));
  return captures;
}
