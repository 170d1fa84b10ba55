import type { LogFile, LogFolder } from './log-folder.ts';

/** TypeScript declares it for workers only; `mode` is newer than its declaration. */
interface Handle {
  /** Absent where the browser knows one mode only: nobody else may open the file. */
  readonly mode?: string;
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  truncate(size: number): void;
  close(): void;
}
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(options?: { mode: 'readwrite-unsafe' }): Promise<Handle>;
  }
}

const people = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('people', { create });

/** The ids of all people who have a journal. */
export async function journalIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  try {
    for await (const id of (await people(false)).keys()) ids.push(id);
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
  }
  return ids.toSorted();
}

/** Deletes a folder; tabs that have it open were told to let go, and get a moment to do so. */
export async function removeJournal(id: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await (await people(false)).removeEntry(id, { recursive: true });
    } catch (thrown) {
      if (isMissing(thrown)) return;
      if (!isHeld(thrown) || attempt === HELD_ATTEMPTS) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, HELD_PAUSE_MS));
    }
  }
}

const HELD_ATTEMPTS = 20;
const HELD_PAUSE_MS = 100;

const isHeld = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError';

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'NotFoundError';

const fileName = (number: number): string => `journal-${String(number).padStart(6, '0')}.log`;

/**
 * A person's folder in the origin private file system. Two tabs may hold the same files where the
 * browser knows the mode `readwrite-unsafe`; elsewhere files are closed again after each use.
 */
export function opfsFolder(id: string): LogFolder {
  const open = new Map<number, Handle>();
  let folder: Promise<FileSystemDirectoryHandle> | undefined;
  const directory = () =>
    (folder ??= people(true).then((root) => root.getDirectoryHandle(id, { create: true })));
  const close = () => {
    for (const handle of open.values()) handle.close();
    open.clear();
  };
  return {
    async numbers() {
      const numbers: number[] = [];
      for await (const name of (await directory()).keys()) {
        const number = /^journal-(\d{6})\.log$/.exec(name)?.[1];
        if (number) numbers.push(Number(number));
      }
      return numbers.toSorted((a, b) => a - b);
    },
    async file(number) {
      const handle = open.get(number) ?? (await openHandle(await directory(), number));
      open.set(number, handle);
      return logFile(handle);
    },
    async remove(number) {
      open.get(number)?.close();
      open.delete(number);
      await (await directory()).removeEntry(fileName(number)).catch((thrown: unknown) => {
        if (!isHeld(thrown) && !isMissing(thrown)) throw thrown;
      });
    },
    close,
    alone: (work) =>
      navigator.locks.request(`basalt-journal-${id}`, async () => {
        try {
          return await work();
        } finally {
          if ([...open.values()].some(({ mode }) => mode === undefined)) close();
        }
      }),
  };
}

async function openHandle(folder: FileSystemDirectoryHandle, number: number): Promise<Handle> {
  const file = await folder.getFileHandle(fileName(number), { create: true });
  return file.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
}

const logFile = (handle: Handle): LogFile => ({
  size: () => handle.getSize(),
  read: (into, at) => handle.read(into, { at }),
  write: (bytes, at) => handle.write(bytes, { at }),
  flush: () => handle.flush(),
  truncate: (length) => handle.truncate(length),
});
