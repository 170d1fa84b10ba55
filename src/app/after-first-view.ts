import { registerServiceWorker } from '#actions/keep-offline.ts';
import { watchLocks } from './lock/watch.ts';

/** What is no part of the first view: keeping the app for later, and locks. `onUpdate`: a newer version waits. */
export function afterFirstView(onUpdate: Parameters<typeof registerServiceWorker>[0]): void {
  registerServiceWorker(onUpdate);
  watchLocks();
}
