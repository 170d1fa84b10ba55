import { openDB } from 'idb';
import type { Capture, CaptureHead, Section } from '#domain/capture.ts';
import { defaultPreferences, type Person } from '#domain/preferences.ts';
import { instant, wallTime, wallTimeText, zone } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import { closeView, withView } from '#store/database.ts';
import { readCalendar, readDay } from '#store/days.ts';
import { dropKeys } from '#store/lock/keyring.ts';
import { keepLocksIn, type LockFiles } from '#store/lock/lock-files.ts';
import { lockWork } from '#store/lock/wrapping.ts';
import { Notebook } from '#store/notebook.ts';
import { removeView } from '#store/removal.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { MemoryShelf } from './memory-journal.ts';

// A person with readings of a meter and notes, on a disk in memory, under a lock.

export const ann: Person = { id: 'ann', name: 'Ann Example', demo: false };
export const PASSPHRASE = 'copper lantern Tuesday orchard';
/** What lies in captures, days and preferences, and must be nowhere once all is sealed. */
const MARKERS = ['7654321', 'felt dizzy', 'Glucose', 'Europe/Vienna', 'B. 1961'];

/** Small enough that these few days take several. */
const SEGMENT = 4096;

// What a passphrase costs is measured elsewhere.
lockWork.log2 = 4;

/** Everything that is written, in order; from the one of the fault on nothing is any more. */
class Steps {
  taken = 0;
  dies = Infinity;

  readonly take = (): void => {
    this.taken += 1;
    if (this.taken >= this.dies) throw new Error('killed');
  };
}

export class Life {
  shelf = new MemoryShelf();
  readonly steps = new Steps();
  readonly locks = new Map<string, string>();

  /** A browser without any of Ann's data. */
  async begin(): Promise<void> {
    const { locks, steps } = this;
    const files: LockFiles = {
      read: async (id) => locks.get(id),
      async write(id, text) {
        steps.take();
        locks.set(id, text);
      },
      async remove(id) {
        steps.take();
        locks.delete(id);
      },
    };
    keepLocksIn(files);
    dropKeys(ann.id);
    await removeView(ann.id);
  }

  /** A program that starts afresh: whatever was in memory is gone. */
  async restart(): Promise<Notebook> {
    this.steps.dies = Infinity;
    dropKeys(ann.id);
    await closeView(ann.id);
    this.shelf.held.splice(0);
    return new Notebook(this.shelf, SEGMENT);
  }

  get disk() {
    return this.shelf.disks.get(ann.id)!;
  }

  /** Every byte that is stored, as text of one byte a character. */
  async bytes(): Promise<string> {
    const files = [...this.disk.files.values()].map((bytes) =>
      Buffer.from(bytes).toString('latin1'),
    );
    const records = JSON.stringify(await rawRecords(), (_, value: unknown) =>
      ArrayBuffer.isView(value)
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
        : value,
    );
    return [...files, records, ...this.locks.values()].join('\n');
  }

  async markersFound(): Promise<readonly string[]> {
    const bytes = await this.bytes();
    return MARKERS.filter((marker) => bytes.includes(marker));
  }
}

/** What the database holds, as it lies there. */
export async function rawRecords(): Promise<Record<string, unknown[]>> {
  const db = await openDB(`basalt-${ann.id}`);
  const all: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    all[name] = [...(await db.getAllKeys(name)), ...(await db.getAll(name))];
  }
  db.close();
  return all;
}

export const headAt = (minute: number): CaptureHead => ({
  device: { family: 'contour', model: '7410', serial: '7654321' },
  clock: {
    device: wallTime(2026, 11, 24, 10, minute)!,
    host: instant(Date.UTC(2026, 10, 24, 9, minute)),
  },
  zone: zone('Europe/Vienna'),
});
export const sections = (count: number, from: number): Section[] =>
  Array.from({ length: count }, (_, index) => ({
    name: 'result',
    index,
    bytes: new TextEncoder().encode(
      `R|${index}|^^^Glucose|${100 + index}|mg/dL^P||E/M0||2026112${1 + (from % 4)}10${10 + index}00`,
    ),
  }));

/** Reads a meter, or as much of it as `count` says, into the journal and the days. */
export async function readMeter(
  notebook: Notebook,
  minute: number,
  count: number,
): Promise<Capture> {
  const ticket = await notebook.begin(ann, headAt(minute));
  for (const section of sections(count, minute)) await notebook.keep(ticket, section);
  return absorbed(await notebook.end(ticket, true));
}

export async function writeNote(
  notebook: Notebook,
  minute: number,
  text: string,
): Promise<Capture> {
  const wall = wallTimeText(`2026-11-24T1${minute < 50 ? 1 : 2}:${10 + (minute % 50)}:00`);
  const at = instant(Date.UTC(2026, 10, 24, 10, 10 + minute));
  const head = typed.head({ device: wall, host: at }, zone('Europe/Vienna'));
  const id = entryId(wall, `${minute}`);
  const ticket = await notebook.begin(ann, head);
  await notebook.keep(ticket, typed.section(id, { fact: { kind: 'note', text }, wall, at }));
  return absorbed(await notebook.end(ticket, true));
}

async function absorbed(capture: Capture): Promise<Capture> {
  await withView(ann.id, (view) => absorbCapture(view, capture, () => {}));
  return capture;
}

export async function choose(notebook: Notebook, revision: number): Promise<void> {
  const chosen = defaultPreferences(zone('Europe/Vienna'));
  const preferences = { ...chosen, printed: { ...chosen.printed, number: 'B. 1961' } };
  await notebook.savePreferences(ann.id, revision, preferences);
  const saved = { revision, preferences };
  await withView(ann.id, (view) => view.put('meta', { preferences: saved }, 'preferences'));
}

/** Some days of Ann's: two readings, two notes, preferences and her name. */
export async function live(notebook: Notebook): Promise<void> {
  await notebook.savePerson({ revision: 1, person: ann });
  await choose(notebook, 1);
  await readMeter(notebook, 0, 3);
  await writeNote(notebook, 1, 'felt dizzy');
  await readMeter(notebook, 2, 2);
  await withView(ann.id, (view) => view.put('meta', { whole: true }, 'whole'));
}

/** All that a person sees: the days with their events, the captures, what was chosen. */
export const seen = () =>
  withView(ann.id, async (view) => {
    const dates = await readCalendar(view);
    const days = await Promise.all(dates.map((date) => readDay(view, date)));
    return {
      days: dates.map((date, i) => ({ date, ...days[i]! })),
      captures: await view.getAll('captures'),
      preferences: await view.get('meta', 'preferences'),
    };
  });
