/** Where the lock of a person lies beside their journal. */
export interface LockFiles {
  /** Undefined where there is none. */
  read(id: string): Promise<string | undefined>;
  /** In the place of what was there, at once. */
  write(id: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const NAME = 'lock.json';

async function folderOf(id: string, create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle('people', { create })).getDirectoryHandle(id, { create });
}

async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}

/** In the origin private file system. */
const opfsFiles: LockFiles = {
  read: (id) =>
    ifThere(async () => {
      const file = await (await folderOf(id, false)).getFileHandle(NAME);
      return (await file.getFile()).text();
    }),
  async write(id, text) {
    const file = await (await folderOf(id, true)).getFileHandle(NAME, { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  },
  async remove(id) {
    await ifThere(async () => (await folderOf(id, false)).removeEntry(NAME));
  },
};

const noFiles: LockFiles = {
  read: async () => undefined,
  write: async () => {
    throw new DOMException('no file system', 'NotSupportedError');
  },
  remove: async () => undefined,
};

let files: LockFiles | undefined;

/** Those of this browser, or what a test has in their place. */
export const lockFiles = (): LockFiles =>
  (files ??= globalThis.navigator?.storage?.getDirectory === undefined ? noFiles : opfsFiles);

export function keepLocksIn(other: LockFiles): void {
  files = other;
}
