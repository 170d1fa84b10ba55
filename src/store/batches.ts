import type { StoredDay } from './day.ts';
import { AT_ONCE } from './stretch.ts';

/** The records of `days`. */
interface Records {
  getAll(range: IDBKeyRange, count: number): Promise<StoredDay[]>;
}

/**
 * The records between two keys, both included, a few at a time, in the order of their keys. All of one
 * transaction: who waits for anything else between two of them loses it.
 */
export async function* inBatches(
  records: Records,
  from: IDBValidKey,
  to: IDBValidKey,
): AsyncGenerator<readonly StoredDay[], void> {
  let range = IDBKeyRange.bound(from, to);
  for (;;) {
    const batch = await records.getAll(range, AT_ONCE);
    yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < AT_ONCE) return;
    range = IDBKeyRange.bound([last.device, last.date], to, true);
  }
}

/** All days of one device, in the order of the dates of its own clock. */
export async function daysOf(records: Records, device: string): Promise<readonly StoredDay[]> {
  const days: StoredDay[] = [];
  for await (const batch of inBatches(records, [device], [device, []])) {
    days.push(...batch);
  }
  return days;
}
