import { sameBytes } from '../bytes.ts';
import { isRemoteFailure } from '../sync/remote.ts';
import { ask, browserNetwork, LONGEST_FILE, type Network } from './network.ts';
import { addressOfPlace, type NetworkPlace } from './place.ts';

/** Where a file lies, for whoever has no key to the place. Throws Failure `unsafe-address`. */
export const addressOfFile = (place: NetworkPlace, name: string): URL =>
  new URL(name, addressOfPlace(place));

/** Whether a place gives a file, as it is, to somebody who has its address and nothing else. */
export async function isGivenOut(
  place: NetworkPlace,
  name: string,
  bytes: Uint8Array,
  network: Network = browserNetwork,
): Promise<boolean> {
  const url = addressOfFile(place, name);
  try {
    const answer = await ask(network, { method: 'GET', url, headers: {}, limit: LONGEST_FILE });
    return answer.status === 200 && sameBytes(answer.body, bytes);
  } catch (thrown) {
    if (isRemoteFailure(thrown)) return false;
    throw thrown;
  }
}
