import type { NetworkPlace } from '#bundles/remotes/place.ts';
import type { Probed } from '#bundles/remotes/probe.ts';
import { allowNoOrigin } from '#workers/allowed-origin.ts';
import { allowPlace, probePlace } from '#workers/remotes.ts';

export type { NetworkPlace } from '#bundles/remotes/place.ts';
export type { ProbeProblem } from '#bundles/remotes/probe.ts';

/**
 * Tries out a place on the network. From now on it is the only one that this browser may send to. Throws
 * Failure `unsafe-address`, and `reload-first` where this page cannot send anything yet.
 */
export async function tryPlace(place: NetworkPlace): Promise<Probed> {
  await allowPlace(place);
  return probePlace(place);
}

/** From now on this browser may send to no place. */
export const leavePlace = (): Promise<void> => allowNoOrigin();
