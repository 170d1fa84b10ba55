import type { Capture } from '#domain/capture.ts';
import type { Person } from '#domain/preferences.ts';
import type { Absorption } from './absorbing.ts';
import { decode } from './decoding.ts';
import type { CsvOrder } from './exporting-csv.ts';
import type { JournalWorker } from './journal.worker.ts';
import journalUrl from './journal.worker.ts?worker&url';
import type { Preview } from './previewing.ts';
import { type Started, startWorker } from './started.ts';

let writer: Started<JournalWorker> | undefined;

/** The one writer of journals in this tab. What it resolves is flushed. Its tickets are its own: no other writer takes them. */
export const journal = (): Started<JournalWorker> =>
  (writer ??= startWorker(journalUrl, 'journal', () => (writer = undefined)));

/** Decodes a capture and merges it into the days it touches; other tabs are told. */
export const absorb = (person: Person, capture: Capture): Promise<Absorption> =>
  decode((remote) => remote.absorb(person, capture));

/** Decodes what has come so far of a reading; stores nothing. */
export const preview = (
  person: Person,
  capture: Capture,
  arriving: readonly string[],
): Promise<Preview | undefined> => decode((remote) => remote.preview(person, capture, arriving));

/** Decodes what is not decoded yet, or was by an older decoder; returns how many captures. */
export const absorbPending = (person: Person): Promise<number> =>
  decode((remote) => remote.absorbPending(person));

/** Files the days under the dates of the person's zone, after it changed. */
export const refile = (person: Person): Promise<void> => decode((remote) => remote.refile(person));

/** All events of a person as JSON lines. */
export const exportEvents = (person: Person): Promise<Blob> =>
  decode((remote) => remote.exportEvents(person));

/** The records asked for as CSV. */
export const exportCsv = (person: Person, order: CsvOrder): Promise<Blob> =>
  decode((remote) => remote.exportCsv(person, order));
