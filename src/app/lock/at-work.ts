/** The Web Lock held, shared, while something runs in any tab that an app lock waits for. */
export const WORK_LOCK = 'basalt-work';

/** Runs something that nobody wants to find broken off because they did not touch a key meanwhile. */
export const atWork = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(WORK_LOCK, { mode: 'shared' }, work);
