import { expose } from 'comlink';
import { isGivenOut } from '#bundles/remotes/given-out.ts';
import { guarded, guardedLender } from '#bundles/remotes/guard.ts';
import type { Loan } from '#bundles/remotes/lender.ts';
import { lenderAt, type NetworkPlace, remoteAt } from '#bundles/remotes/place.ts';
import { probe } from '#bundles/remotes/probe.ts';
import { carryFailures } from './failures.ts';

// The only script that the service worker lets reach another origin: the one that the person chose.

const at = (place: NetworkPlace) => guarded(remoteAt(place));

const api = {
  probe: (place: NetworkPlace) => probe(place),
  list: (place: NetworkPlace, ...prefixes: readonly string[]) => at(place).list(...prefixes),
  get: (place: NetworkPlace, name: string) => at(place).get(name),
  put: (place: NetworkPlace, name: string, bytes: Uint8Array) => at(place).put(name, bytes),
  clock: (place: NetworkPlace) => guardedLender(lenderAt(place)).clock(),
  lend: (place: NetworkPlace, name: string, bytes: Uint8Array, loan: Loan) =>
    guardedLender(lenderAt(place)).lend(name, bytes, loan),
  withdraw: (place: NetworkPlace, name: string) => remoteAt(place).withdraw(name),
  isGivenOut: (place: NetworkPlace, name: string, bytes: Uint8Array) =>
    isGivenOut(place, name, bytes),
};
export type RemoteWorker = typeof api;
carryFailures();
expose(api);
