import type { Lender } from '#bundles/remotes/lender.ts';
import { addressOfPlace, type NetworkPlace } from '#bundles/remotes/place.ts';
import type { Probed } from '#bundles/remotes/probe.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import { allowOrigin } from './allowed-origin.ts';
import type { RemoteWorker } from './remote.worker.ts';
import remoteUrl from './remote.worker.ts?worker&url';
import { type Started, startWorker } from './started.ts';

/** A place behind a worker of its own. */
export interface OpenedRemote extends Remote, Lender {
  /** Whether whoever has its address, and nothing else, gets that file as it is. */
  readonly isGivenOut: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly end: () => void;
}

/**
 * Throws where the page was loaded past the service worker, as the first time and by a hard reload: the
 * worker would have the policy of all others, and reach nothing.
 */
function assertServed(): void {
  if (!navigator.serviceWorker?.controller)
    throw new Failure('reload-first', 'no service worker serves this page');
}

const start = (): Started<RemoteWorker> => {
  assertServed();
  return startWorker<RemoteWorker>(remoteUrl, 'remote', () => {});
};

/** Lets this browser send to that place, and from now on to no other. Throws Failure `unsafe-address`. */
export const allowPlace = (place: NetworkPlace): Promise<void> =>
  allowOrigin(addressOfPlace(place).origin);

/** A place that was allowed. Throws Failure `reload-first`. */
export function openPlace(place: NetworkPlace): OpenedRemote {
  const { ask, end } = start();
  return {
    list: (...prefixes) => ask((worker) => worker.list(place, ...prefixes)),
    get: (name) => ask((worker) => worker.get(place, name)),
    put: (name, bytes) => ask((worker) => worker.put(place, name, bytes)),
    clock: () => ask((worker) => worker.clock(place)),
    lend: (name, bytes, loan) => ask((worker) => worker.lend(place, name, bytes, loan)),
    withdraw: (name) => ask((worker) => worker.withdraw(place, name)),
    isGivenOut: (name, bytes) => ask((worker) => worker.isGivenOut(place, name, bytes)),
    end: () => end('the place is closed'),
  };
}

/** What is wrong with a place that was allowed. Throws Failure `reload-first`, `unsafe-address`. */
export async function probePlace(place: NetworkPlace): Promise<Probed> {
  const { ask, end } = start();
  try {
    return await ask((worker) => worker.probe(place));
  } finally {
    end('the place is tried out');
  }
}
