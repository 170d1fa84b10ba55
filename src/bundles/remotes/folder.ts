import { Failure } from '#domain/failure.ts';
import type { Remote, RemoteFailureCode } from '../sync/remote.ts';
import { assertRemovable } from './layout.ts';
import type { Remover } from './lender.ts';

const codes = new Map<string, RemoteFailureCode>([
  ['NotAllowedError', 'remote-denied'],
  ['SecurityError', 'remote-denied'],
  ['QuotaExceededError', 'remote-full'],
  ['NotFoundError', 'remote-unreachable'],
  ['NotReadableError', 'remote-unreachable'],
]);

/** Throws a Failure: access was taken back, the disk is full, the folder is gone, anything else. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    throw new Failure(codes.get(name) ?? 'remote-refused', `${name}: ${message}`, {
      cause: thrown,
    });
  }
}

const isGone = (thrown: unknown): undefined => {
  if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
  throw thrown;
};

/** Throws NotFoundError where the folder itself is gone: a stick that was pulled out has no files, and lost none. */
const assertThere = async (root: FileSystemDirectoryHandle): Promise<void> =>
  void (await root.keys().next());

/** The folder that a file of this name lies in, and the last part of the name. */
async function placeOf(root: FileSystemDirectoryHandle, name: string, create: boolean) {
  const folders = name.split('/');
  const last = folders.pop() ?? '';
  let folder = root;
  for (const one of folders) folder = await folder.getDirectoryHandle(one, { create });
  return { folder, last };
}

async function* namesBelow(
  folder: FileSystemDirectoryHandle,
  path: string,
  prefix: string,
): AsyncGenerator<string> {
  for await (const [part, handle] of folder.entries()) {
    const name = path + part;
    if (handle.kind === 'file') {
      if (name.startsWith(prefix)) yield name;
    } else if (`${name}/`.startsWith(prefix) || prefix.startsWith(`${name}/`)) {
      yield* namesBelow(handle, `${name}/`, prefix);
    }
  }
}

async function list(
  root: FileSystemDirectoryHandle,
  prefixes: readonly string[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const prefix of prefixes)
    for await (const name of namesBelow(root, '', prefix)) names.push(name);
  return names;
}

async function get(root: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | undefined> {
  const place = await placeOf(root, name, false).catch(isGone);
  const handle = await place?.folder.getFileHandle(place.last).catch(isGone);
  if (handle) return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  await assertThere(root);
  return undefined;
}

/** Chromium writes beside the file and puts it in its place once it is whole. */
async function put(
  root: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await assertThere(root);
  const { folder, last } = await placeOf(root, name, true);
  const handle = await folder.getFileHandle(last, { create: true });
  const file = await handle.createWritable();
  try {
    await file.write(new Uint8Array(bytes));
    await file.close();
  } catch (thrown) {
    await file.abort().catch(() => undefined);
    throw thrown;
  }
}

async function withdraw(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  await assertThere(root);
  const place = await placeOf(root, name, false).catch(isGone);
  await place?.folder.removeEntry(place.last).catch(isGone);
}

/**
 * A folder that the person picked and allowed to be written (File System Access): on a stick, or one that
 * their own cloud client carries to the next machine. Files of others that lie in it are left alone.
 */
export const folderRemote = (root: FileSystemDirectoryHandle): Remote & Remover => ({
  list: (...prefixes) => told(() => list(root, prefixes)),
  get: (name) => told(() => get(root, name)),
  put: (name, bytes) => told(() => put(root, name, bytes)),
  async withdraw(name) {
    assertRemovable(name);
    await told(() => withdraw(root, name));
  },
});
