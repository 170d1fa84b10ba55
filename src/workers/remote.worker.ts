import { expose } from 'comlink';
import { guarded } from '#bundles/remotes/guard.ts';
import { type NetworkPlace, remoteAt } from '#bundles/remotes/place.ts';
import { probe } from '#bundles/remotes/probe.ts';
import { carryFailures } from './failures.ts';

// The only script that the service worker lets reach another origin: the one that the person chose.

const at = (place: NetworkPlace) => guarded(remoteAt(place));

const api = {
  probe: (place: NetworkPlace) => probe(place),
  list: (place: NetworkPlace, prefix: string) => at(place).list(prefix),
  get: (place: NetworkPlace, name: string) => at(place).get(name),
  put: (place: NetworkPlace, name: string, bytes: Uint8Array) => at(place).put(name, bytes),
};
export type RemoteWorker = typeof api;
carryFailures();
expose(api);
