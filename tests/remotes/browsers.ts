import type { Ports } from '#bundles/sync/ports.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { localOf, Storage } from '../sync/browser.ts';
import { fakeKeyring, fakeVault, writerName } from '../sync/fakes.ts';
import { Fuse } from '../sync/server.ts';

/** A browser of one person, beside a place. */
export interface Synced {
  readonly storage: Storage;
  readonly ports: Ports;
}

let writers = 0;

/** Two browsers that trust each other. */
export function pairAt(remote: Remote): readonly [Synced, Synced] {
  const names = [writerName(++writers), writerName(++writers)] as const;
  const browserOf = (writer: string): Synced => {
    const keyring = fakeKeyring(writer, new Set(names));
    const storage = new Storage(keyring.newLog());
    const local = localOf(storage, new Fuse(Infinity), { prepared() {}, arrived() {} });
    return { storage, ports: { remote, local, vault: fakeVault, keyring } };
  };
  return [browserOf(names[0]), browserOf(names[1])];
}

/** The numbers of all captures there, sorted. */
export const numbersIn = ({ storage }: Synced): readonly number[] =>
  [...storage.captures.keys()].map((id) => Number.parseInt(id, 16)).toSorted((a, b) => a - b);
