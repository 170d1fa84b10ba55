// Names of Web Locks that one part of the program holds, in whichever tab, and another looks for.

const LIVE = 'basalt-live-';
const EXCHANGE = 'basalt-vault-writer-';

/** Held while a device is being read. */
export const READING_LOCK = 'basalt-reading';

/** Held, shared, while something is read for that person. */
export const liveLock = (id: string): string => `${LIVE}${id}`;
export const isLiveLock = (name: string): boolean => name.startsWith(LIVE);

/** Held while that person's log is written, as an exchange does. */
export const exchangeLock = (id: string): string => `${EXCHANGE}${id}`;
export const isExchangeLock = (name: string): boolean => name.startsWith(EXCHANGE);
