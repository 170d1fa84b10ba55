import { Failure } from '#domain/failure.ts';
import { packBundle } from '../pack.ts';
import { type Key, open, seal } from '../seal.ts';
import { unpackBundle } from '../unpack.ts';
import type { Vault } from './ports.ts';

/** Keys of a vault, and what its chunks say of who made them. */
export interface VaultKeys {
  /** Of the recipient. */
  readonly epoch: number;
  /** Whom everything is sealed for now, `age1…`. */
  readonly recipient: string;
  /** Of this epoch and of earlier ones. */
  readonly keys: readonly Key[];
  /** The program, with its version. */
  readonly app: string;
  /** ISO 8601. */
  readonly made: string;
}

/** Opens with the first key that fits. Throws Failure `wrong-key` where none does, and `broken-bundle`. */
async function openWith(keys: readonly Key[], sealed: Uint8Array): Promise<Uint8Array> {
  for (const key of keys) {
    const plain = await open(sealed, key).catch(unlessWrongKey);
    if (plain) return plain;
  }
  throw new Failure('wrong-key', 'no key of the vault opens it');
}

function unlessWrongKey(thrown: unknown): undefined {
  if (thrown instanceof Failure && thrown.code === 'wrong-key') return undefined;
  throw thrown;
}

/** Entries and chunks as age files; what is in a chunk is a bundle (docs/bundle-format.md). */
export function ageVault({ epoch, recipient, keys, app, made }: VaultKeys): Vault {
  const lock = { recipients: [recipient] };
  const about = { kind: 'chunk', events: '', app, made } as const;
  return {
    epoch,
    seal: (plain) => seal(plain, lock),
    open: (sealed) => openWith(keys, sealed),
    pack: (captures) => packBundle({ ...about, captures }),
    unpack: async (archive) => (await unpackBundle(archive)).captures,
  };
}
