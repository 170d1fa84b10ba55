import { registerServiceWorker } from '#actions/keep-offline.ts';
import { report } from './state.ts';

/** What no first view waits for: keeping the app for later, and locks. `onUpdate`: a newer version waits. */
export function afterFirstView(onUpdate: Parameters<typeof registerServiceWorker>[0]): void {
  registerServiceWorker(onUpdate);
  requestIdleCallback(() => void watchLocks().catch(report), { timeout: 3000 });
}

async function watchLocks(): Promise<void> {
  (await import('./lock/watch.ts')).watchLocks();
}
