import { Failure } from '#domain/failure.ts';
import { checkHeader } from '../age-header.ts';
import type { Remote } from '../sync/remote.ts';
import { isFileName, isFolderName } from './layout.ts';
import type { Lender } from './lender.ts';

function assertName(name: string): void {
  if (!isFileName(name)) throw new Failure('internal', 'no name of a file of ours');
}

/**
 * A remote that takes files of ours only, by name, and only sealed ones: whatever goes wrong in this
 * program, nothing that can be read leaves by it. Throws Failure `internal` for a name, and
 * `broken-bundle` for bytes that do not begin as an age file does.
 */
export const guarded = (remote: Remote): Remote => ({
  async list(...prefixes) {
    if (!prefixes.every(isFolderName)) throw new Failure('internal', 'no folder of ours');
    return remote.list(...prefixes);
  },
  async get(name) {
    assertName(name);
    return remote.get(name);
  },
  async put(name, bytes) {
    assertName(name);
    checkHeader(bytes);
    return remote.put(name, bytes);
  },
});

/** The same for what is lent: a remote itself lends and deletes nothing but shares. */
export const guardedLender = (lender: Lender): Lender => ({
  clock: () => lender.clock(),
  async lend(name, bytes, loan) {
    checkHeader(bytes);
    return lender.lend(name, bytes, loan);
  },
  withdraw: (name) => lender.withdraw(name),
});
