import { proxy } from 'comlink';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { CHANNEL, type Change } from '#store/changes.ts';
import type { Side, Synced, SyncOrder } from './exchanging.ts';
import { startWorker } from './started.ts';
import type { SyncWorker } from './sync.worker.ts';
import syncUrl from './sync.worker.ts?worker&url';

/** Rejects with Failure `cancelled` once a person is forgotten: nothing may come for them any more. */
function untilForgotten(id: string) {
  const changes = new BroadcastChannel(CHANNEL);
  const forgotten = new Promise<never>((_, reject) => {
    changes.addEventListener('message', ({ data: { person, what } }: MessageEvent<Change>) => {
      if (what === 'forgotten' && person === id) reject(new Failure('cancelled', 'forgotten'));
    });
  });
  return { forgotten, stop: () => changes.close() };
}

const acrossBorder = (at: FileSystemDirectoryHandle | Remote) =>
  at instanceof FileSystemDirectoryHandle ? at : proxy(at);

/**
 * As `exchange`, in a worker of its own that ends with its task: no key outlives it. Throws Failure
 * `syncing-elsewhere` where another tab is at it, and `cancelled` where the person is forgotten.
 */
export async function sync(
  person: Person,
  order: SyncOrder,
  at: FileSystemDirectoryHandle | Remote,
  { keep, onProgress }: Omit<Side, 'onView'>,
): Promise<Synced> {
  const { ask, end } = startWorker<SyncWorker>(syncUrl, 'sync', () => {});
  const { forgotten, stop } = untilForgotten(person.id);
  const synced = ask((worker) =>
    worker.sync(person, order, acrossBorder(at), proxy(keep), proxy(onProgress)),
  );
  try {
    return await Promise.race([synced, forgotten]);
  } finally {
    stop();
    end('its task is done');
  }
}
