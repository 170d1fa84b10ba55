import { type Answer, ask, browserNetwork, type Network } from '#bundles/remotes/network.ts';
import { linkEnd, type ShareLink } from '#bundles/share-link.ts';
import { isRemoteFailure } from '#bundles/sync/remote.ts';
import { LONGEST } from './read-share.ts';

/** Why a link brings nothing, in the eyes of who opened it. */
export type Unfetched =
  | 'link-expired'
  | 'link-withdrawn'
  | 'link-denied'
  | 'link-unreachable'
  | 'link-odd';

/** Busy, or stumbling: it may well do it in a moment. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** Places say it in words of their own; this computer's clock knows it too. */
const isExpired = ({ body }: Answer, address: URL): boolean =>
  Date.now() >= (linkEnd(address) ?? Infinity) || /expired/i.test(new TextDecoder().decode(body));

function refusalOf(answer: Answer, address: URL): Unfetched {
  const { status } = answer;
  if (status === 404 || status === 410) return 'link-withdrawn';
  if (isPassing(status)) return 'link-unreachable';
  if (status < 400) return 'link-odd';
  return isExpired(answer, address) ? 'link-expired' : 'link-denied';
}

/**
 * The sealed file that a link leads to, of 64 MiB at most: one request without credentials, cookies or
 * referrer, which no redirect is followed of. The browser does not tell a place that is silent from one
 * that does not let this page in.
 */
export async function fetchShare(
  { address }: Pick<ShareLink, 'address'>,
  network: Network = browserNetwork,
): Promise<Uint8Array | Unfetched> {
  const order = { method: 'GET', url: address, headers: {}, limit: LONGEST };
  try {
    const answer = await ask(network, order);
    return answer.status === 200 ? answer.body : refusalOf(answer, address);
  } catch (thrown) {
    if (!isRemoteFailure(thrown)) throw thrown;
    return thrown.code === 'remote-unreachable' ? 'link-unreachable' : 'link-odd';
  }
}
