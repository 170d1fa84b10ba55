import type { LogFile, LogFolder } from '#store/journal/log-folder.ts';
import type { Shelf } from '#store/notebook.ts';

/** What a test lets go wrong: asked before each call, may throw; `torn` is how much a write gets done first. */
export interface Fault {
  readonly call: number;
  readonly error: () => Error;
  /** Bytes that reach the file before the call fails. */
  readonly torn?: number;
}

/** A journal folder in memory. Files survive the folders that open them, like a disk does. */
export class MemoryDisk {
  readonly files = new Map<number, Uint8Array>();
  /** Calls that touched the disk so far. */
  calls = 0;
  fault: Fault | undefined;
  /** Asked before each call that changes a file; where it throws, a write gets half of it done first. */
  onChange: () => void = () => {};
  /** Bytes the disk holds at most. */
  room = Infinity;
  #turn: Promise<unknown> = Promise.resolve();

  clone(): MemoryDisk {
    const copy = new MemoryDisk();
    for (const [number, bytes] of this.files) copy.files.set(number, bytes.slice());
    return copy;
  }

  folder(): LogFolder {
    return {
      numbers: async () => [...this.files.keys()].toSorted((a, b) => a - b),
      file: async (number) => {
        if (!this.files.has(number)) this.files.set(number, new Uint8Array());
        return this.#file(number);
      },
      remove: async (number) => {
        this.#count();
        this.#change();
        this.files.delete(number);
      },
      close: () => {},
      alone: (work) => {
        const done = this.#turn.then(work);
        this.#turn = done.catch(() => undefined);
        return done;
      },
    };
  }

  #file(number: number): LogFile {
    return {
      size: () => this.files.get(number)!.length,
      read: (into, at) => {
        this.#count();
        const bytes = this.files.get(number)!.subarray(at, at + into.length);
        into.set(bytes);
        return bytes.length;
      },
      write: (bytes, at) => {
        this.#count((torn) => this.#store(number, bytes.subarray(0, torn), at));
        this.#change(() => this.#store(number, bytes.subarray(0, bytes.length >> 1), at));
        return this.#store(number, bytes, at);
      },
      flush: () => {
        this.#count();
        this.#change();
      },
      truncate: (length) => {
        this.#count();
        this.#change();
        this.files.set(number, this.files.get(number)!.slice(0, length));
      },
    };
  }

  #store(number: number, bytes: Uint8Array, at: number): number {
    const old = this.files.get(number)!;
    const used = [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
    const growth = Math.max(0, at + bytes.length - old.length);
    const over = growth > 0 ? Math.max(0, used + growth - this.room) : 0;
    const fits = bytes.subarray(0, Math.max(0, bytes.length - over));
    if (growth > over) {
      const grown = new Uint8Array(at + fits.length);
      grown.set(old);
      this.files.set(number, grown);
    }
    this.files.get(number)!.set(fits, at);
    return fits.length;
  }

  #change(half: () => void = () => {}): void {
    try {
      this.onChange();
    } catch (thrown) {
      half();
      throw thrown;
    }
  }

  #count(before: (torn: number) => void = () => {}): void {
    this.calls++;
    if (this.fault?.call !== this.calls) return;
    if (this.fault.torn !== undefined) before(this.fault.torn);
    throw this.fault.error();
  }
}

/** Disks of several people, and the lock of their readings. */
export class MemoryShelf implements Shelf {
  readonly disks = new Map<string, MemoryDisk>();
  /** Readings that go on, by whose they are: as many as share the lock. */
  readonly held: string[] = [];

  folder(id: string): LogFolder {
    const disk = this.disks.get(id) ?? new MemoryDisk();
    this.disks.set(id, disk);
    return disk.folder();
  }
  async ids(): Promise<readonly string[]> {
    return [...this.disks.keys()].toSorted();
  }
  async remove(id: string): Promise<void> {
    this.disks.delete(id);
  }
  async hold(id: string): Promise<() => void> {
    this.held.push(id);
    return () => void this.held.splice(this.held.indexOf(id), 1);
  }
  tryHold<T>(id: string, work: (isFree: boolean) => Promise<T>): Promise<T> {
    return work(!this.held.includes(id));
  }
}
