import { proxy, type Remote as Asked } from 'comlink';
import type { NewPasskey, PasskeyIdentity } from '#bundles/keys/passkey.ts';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { CHANNEL, type Change } from '#store/changes.ts';
import type { Side } from './exchanging.ts';
import type { MemberOrder, MemberSynced } from './member-exchange.ts';
import type { LetIn, Request } from './letting-in.ts';
import { startWorker } from './started.ts';
import type { SyncWorker } from './sync.worker.ts';
import syncUrl from './sync.worker.ts?worker&url';
import type { ShutOutOrder } from './shutting-out.ts';
import type { Joining, NewCode, PrintedCode } from './vaulting.ts';

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

/** A folder, or what talks to a server. */
export type At = FileSystemDirectoryHandle | Remote;

const acrossBorder = (at: At) => (at instanceof FileSystemDirectoryHandle ? at : proxy(at));

/** In a worker of its own that ends with its task. */
async function once<T>(work: (worker: Asked<SyncWorker>) => Promise<T>): Promise<T> {
  const { ask, end } = startWorker<SyncWorker>(syncUrl, 'sync', () => {});
  try {
    return await ask(work);
  } finally {
    end('its task is done');
  }
}

/** What is asked about the keys of a vault, each as in vaulting.ts, letting-in.ts, passkeys.ts and shutting-out.ts. */
export const vault = {
  isUsed: (at: At) => once((worker) => worker.isUsed(acrossBorder(at))),
  holds: (at: At, id: string) => once((worker) => worker.holds(acrossBorder(at), id)),
  begin: (at: At, person: Person, about: Parameters<SyncWorker['begin']>[2]): Promise<NewCode> =>
    once((worker) => worker.begin(acrossBorder(at), person, about)),
  opens: (at: At, typed: string) => once((worker) => worker.opens(acrossBorder(at), typed)),
  newCode: (): Promise<PrintedCode> => once((worker) => worker.newCode()),
  isTyped: (typed: string, code: PrintedCode) => once((worker) => worker.isTyped(typed, code)),
  isPassphrase: (at: At, typed: string) =>
    once((worker) => worker.isPassphrase(acrossBorder(at), typed)),
  shutOut: (at: At, person: Person, order: ShutOutOrder) =>
    once((worker) => worker.shutOut(acrossBorder(at), person, order)),
  join: (at: At, person: Person, about: Parameters<SyncWorker['join']>[2]) =>
    once((worker) => worker.join(acrossBorder(at), person, about)),
  ownRequest: (person: Person): Promise<Request> => once((worker) => worker.ownRequest(person)),
  readRequest: (text: string): Promise<Request | undefined> =>
    once((worker) => worker.readRequest(text)),
  letIn: (at: At, person: Person, text: string) =>
    once<LetIn>((worker) => worker.letIn(acrossBorder(at), person, text)),
  behindOwnDoor: (at: At, person: Person) =>
    once((worker) => worker.behindOwnDoor(acrossBorder(at), person)),
  joinLetIn: (at: At, person: Person, about: Parameters<SyncWorker['joinLetIn']>[2]) =>
    once((worker) => worker.joinLetIn(acrossBorder(at), person, about)),
  hasPasskeyDoor: (at: At) => once((worker) => worker.hasPasskeyDoor(acrossBorder(at))),
  addPasskey: (at: At, person: Person, passkey: NewPasskey) =>
    once((worker) => worker.addPasskey(acrossBorder(at), person, proxy(passkey))),
  joinByPasskey: (at: At, person: Person, about: Joining, passkey: PasskeyIdentity) =>
    once((worker) => worker.joinByPasskey(acrossBorder(at), person, about, proxy(passkey))),
  keepServer: (person: Person, server: NetworkPlace) =>
    once((worker) => worker.keepServer(person, server)),
  keptServer: (person: Person) =>
    once<NetworkPlace | undefined>((worker) => worker.keptServer(person)),
};

/**
 * As `exchangeAsMember`, in a worker of its own that ends with its task: no key outlives it. Throws Failure
 * `syncing-elsewhere` where another tab is at it, and `cancelled` where the person is forgotten.
 */
export async function sync(
  person: Person,
  order: MemberOrder,
  at: At,
  { keep, onProgress }: Omit<Side, 'onView'>,
): Promise<MemberSynced> {
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
