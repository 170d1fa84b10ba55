import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { settingsIn } from './day.ts';
import type { ViewSchema } from './database.ts';

type Step = (
  db: IDBPDatabase<ViewSchema>,
  tx: IDBPTransaction<ViewSchema, StoreNames<ViewSchema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * What each version of a view adds to the one before. All views that are sealed began with version 4: a
 * later step that looks into values has to open them first.
 */
export const viewSteps: readonly Step[] = [
  (db) => {
    const days = db.createObjectStore('days', { keyPath: ['device', 'date'] });
    days.createIndex('dates', 'dates', { multiEntry: true });
    db.createObjectStore('captures', { keyPath: 'id' });
    db.createObjectStore('sections', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
  (db) => {
    db.createObjectStore('sync');
    db.createObjectStore('logEntries', { keyPath: 'name' });
    db.createObjectStore('sent', { keyPath: 'id' });
  },
  // An index, of which version 4 has no need.
  () => {},
  async (db, tx) => {
    const [days, settings] = [
      tx.objectStore('days'),
      db.createObjectStore('settings', { keyPath: ['device', 'date'] }),
    ];
    for (let at = await days.openCursor(); at; at = await at.continue()) {
      const told = settingsIn(at.value);
      if (told) await settings.put(told);
    }
    const { indexNames } = days;
    for (const name of indexNames) if (name !== 'dates') days.deleteIndex(name);
  },
];
