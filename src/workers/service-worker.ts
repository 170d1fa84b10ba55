import { Workbox } from 'workbox-window';
import { READING_LOCK } from '#domain/reading-lock.ts';
import { trusted } from './trusted.ts';

/**
 * Keeps the app's own files for use without a network. When a newer version waits, `onUpdate` gets
 * the step that puts it in place; that step does nothing while any tab reads a device.
 */
export function registerServiceWorker(onUpdate: (activate: () => Promise<boolean>) => void): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const worker = new Workbox(trusted('/sw.js'));
  worker.addEventListener('waiting', () => onUpdate(() => activate(worker)));
  void worker.register();
}

/** Resolves to whether the newer version takes over; the page then reloads by itself. */
const activate = (worker: Workbox): Promise<boolean> =>
  navigator.locks.request(READING_LOCK, { ifAvailable: true }, async (free) => {
    if (!free) return false;
    const replaced = new Promise((resolve) => worker.addEventListener('controlling', resolve));
    worker.messageSkipWaiting();
    await replaced;
    location.reload();
    return true;
  });
