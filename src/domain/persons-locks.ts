// Names of Web Locks that are held for one person in one part of the program, and looked for in another.

const LIVE = 'basalt-live-';
const EXCHANGE = 'basalt-vault-writer-';

/** Held, shared, while something is read for that person. */
export const liveLock = (id: string): string => `${LIVE}${id}`;
export const isLiveLock = (name: string): boolean => name.startsWith(LIVE);

/** Held while that person's log is written, as an exchange does. */
export const exchangeLock = (id: string): string => `${EXCHANGE}${id}`;
export const isExchangeLock = (name: string): boolean => name.startsWith(EXCHANGE);
