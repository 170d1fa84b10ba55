/** One file of a journal: the few synchronous calls that a sync access handle and memory share. */
export interface LogFile {
  size(): number;
  /** Fills `into` from `at`; returns how many bytes there were. */
  read(into: Uint8Array, at: number): number;
  /** Returns how many bytes were written: fewer than given where there was no room. */
  write(bytes: Uint8Array, at: number): number;
  /** Returns only when everything written is with the operating system's storage. */
  flush(): void;
  /** Cuts a file off; others who have it open see it shorter. */
  truncate(length: number): void;
}

/** The folder of one person's journal, its files numbered from 1. */
export interface LogFolder {
  /** The numbers that exist, ascending. */
  numbers(): Promise<readonly number[]>;
  /** Opens a file, creating it where it is missing. The folder keeps it open until `close`. */
  file(number: number): Promise<LogFile>;
  /** Deletes a file, if nobody else has it open. */
  remove(number: number): Promise<void>;
  close(): void;
  /** Runs `work` while nobody else, in any tab, writes to this folder. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function readAll(file: LogFile, from = 0): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, file.size() - from));
  return bytes.subarray(0, file.read(bytes, from));
}

/** Writes all of `bytes` or throws; a short write means that the disk is full. */
export function writeAll(file: LogFile, bytes: Uint8Array, at: number): void {
  const written = file.write(bytes, at);
  if (written < bytes.length) {
    throw new DOMException(`${written} of ${bytes.length} bytes`, 'QuotaExceededError');
  }
}

/**
 * Leaves nothing of what was in a file. It is shorter first: who has it open, in another tab, sees that it is no
 * more what it was.
 */
export function overwrite(file: LogFile): void {
  const size = file.size();
  file.truncate(Math.max(0, size - 1));
  file.flush();
  writeAll(file, new Uint8Array(Math.max(0, size - 1)), 0);
  file.flush();
  file.truncate(0);
  file.flush();
}

/** Leaves free space where a write failed half-way, as far as the file lets us. */
export function erase(file: LogFile, at: number, length: number): void {
  try {
    file.write(new Uint8Array(Math.min(length, Math.max(0, file.size() - at))), at);
  } catch {
    // The next record is written over it; a scan steps over the rest.
  }
}
