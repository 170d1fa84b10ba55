type Folder = Map<string, Folder | Uint8Array>;

function isThere<T>(found: T | undefined): T {
  if (found === undefined) throw new DOMException('not there', 'NotFoundError');
  return found;
}

const fileHandle = (folder: Folder, name: string) => ({
  kind: 'file',
  getFile: async () => new Blob([folder.get(name) as Uint8Array<ArrayBuffer>]),
  async createWritable() {
    const parts: BlobPart[] = [];
    return {
      write: async (part: BlobPart) => void parts.push(part),
      close: async () => void folder.set(name, new Uint8Array(await new Blob(parts).arrayBuffer())),
      abort: async () => {},
    };
  },
});

const folderHandle = (folder: Folder): object => ({
  kind: 'directory',
  keys: () => folder.keys(),
  async *entries() {
    for (const [name, one] of folder)
      yield [name, one instanceof Map ? folderHandle(one) : fileHandle(folder, name)];
  },
  async getDirectoryHandle(name: string, { create }: { create: boolean }) {
    if (create && !folder.has(name)) folder.set(name, new Map());
    return folderHandle(isThere(folder.get(name)) as Folder);
  },
  async removeEntry(name: string) {
    isThere(folder.get(name));
    folder.delete(name);
  },
  async getFileHandle(name: string, options?: { create: boolean }) {
    if (options?.create && !folder.has(name)) folder.set(name, new Uint8Array());
    isThere(folder.get(name));
    return fileHandle(folder, name);
  },
});

/** A picked folder, as far as remotes use it. The real one is in tests/e2e/folder.test.ts. */
export const memoryFolder = (): FileSystemDirectoryHandle =>
  folderHandle(new Map()) as FileSystemDirectoryHandle;
