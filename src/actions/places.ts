import type { NetworkPlace } from '#bundles/remotes/place.ts';
import type { Probed } from '#bundles/remotes/probe.ts';
import { allowNoOrigin } from '#workers/allowed-origin.ts';
import { allowPlace, probePlace } from '#workers/remotes.ts';

export type { NetworkPlace } from '#bundles/remotes/place.ts';
export type { ProbeProblem } from '#bundles/remotes/probe.ts';

/**
 * Tries out a place on the network. Where all is well it is from now on the only one that this browser
 * may send to, else there is none. Throws
 * Failure `unsafe-address`, and `reload-first` where this page cannot send anything yet.
 */
export async function tryPlace(place: NetworkPlace): Promise<Probed> {
  await allowPlace(place);
  const probed = await probePlace(place);
  if (probed.problem) await leavePlace();
  return probed;
}

/** From now on this browser may send to no place. */
export const leavePlace = (): Promise<void> => allowNoOrigin();
