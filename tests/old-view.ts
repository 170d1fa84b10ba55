import { type IDBPDatabase, openDB } from 'idb';

/** The view of a person as one of these versions made it; `onNeeded` is called where another connection needs it gone. */
export const openOldView = (
  id: string,
  version: number,
  onNeeded: () => void = () => {},
): Promise<IDBPDatabase> =>
  openDB(`basalt-${id}`, version, {
    upgrade(db) {
      const days = db.createObjectStore('days', { keyPath: ['device', 'date'] });
      days.createIndex('dates', 'dates', { multiEntry: true });
      for (const name of ['captures', 'sections']) db.createObjectStore(name, { keyPath: 'id' });
      db.createObjectStore('meta');
      if (version < 2) return;
      db.createObjectStore('sync');
      db.createObjectStore('logEntries', { keyPath: 'name' });
      db.createObjectStore('sent', { keyPath: 'id' });
      if (version > 2) days.createIndex('settings', ['settingsOf', 'date']);
    },
    blocking: () => onNeeded(),
  });
