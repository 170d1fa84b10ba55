import { sameBytes } from '../bytes.ts';
import { isRemoteFailure, type Remote, type RemoteFailureCode } from '../sync/remote.ts';
import { browserNetwork, type Network } from './network.ts';
import { addressOfPlace, type NetworkPlace, remoteAt, userOf, withCredential } from './place.ts';
import { SKEWED } from './s3.ts';

/**
 * What is wrong with a place. Besides what every remote may say: it is there, but does not let this web
 * site in (CORS); a file that it has is not listed; it asks nobody for a password; its clock or this
 * computer's is wrong.
 */
export type ProbeProblem = RemoteFailureCode | 'not-allowed' | 'not-listed' | 'open' | 'clock';

export interface Probed {
  /** Undefined where all is well. */
  readonly problem: ProbeProblem | undefined;
  /** Technical English for a bug report. */
  readonly detail: string;
}

/** One name, so that trying often leaves one small file. */
const NAME = 'probe/test.age';
const SMALL = 16;
const LARGE = 2 ** 20;
/** Milliseconds that clocks may differ. */
const MOST_SKEW = 600_000;

/** No more than 64 KiB of chance come at once. */
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

async function keeps(remote: Remote, bytes: Uint8Array): Promise<boolean> {
  await remote.put(NAME, bytes);
  const kept = await remote.get(NAME);
  return kept !== undefined && sameBytes(kept, bytes);
}

/** Does what a sync does; last it makes the file small again. */
async function tryOut(remote: Remote): Promise<ProbeProblem | undefined> {
  const isKept = await keeps(remote, randomBytes(SMALL));
  const isListed = (await remote.list('probe/')).includes(NAME);
  const isLargeKept = await keeps(remote, randomBytes(LARGE));
  await remote.put(NAME, randomBytes(SMALL));
  if (!isKept || !isLargeKept) return 'remote-not-kept';
  return isListed ? undefined : 'not-listed';
}

/** Whether it gives a file to somebody who has only guessed the secret. */
async function isOpen(place: NetworkPlace, network: Network): Promise<boolean> {
  const guess = { user: userOf(place), secret: crypto.randomUUID() };
  const stranger = remoteAt(withCredential(place, guess), network);
  try {
    return (await stranger.get(NAME)) !== undefined;
  } catch {
    return false;
  }
}

/** Whether anything answers there: without leave a web site is told that, and nothing else. */
async function answers(place: NetworkPlace, { fetch }: Network): Promise<boolean> {
  const about = { mode: 'no-cors', credentials: 'omit', cache: 'no-store' } as const;
  const request = new Request(addressOfPlace(place), { ...about, referrerPolicy: 'no-referrer' });
  return fetch(request).then(
    () => true,
    () => false,
  );
}

/** Why a try failed; the browser does not tell a server that is silent from one that lets nobody in. */
async function problemOf(
  thrown: unknown,
  place: NetworkPlace,
  network: Network,
): Promise<ProbeProblem> {
  if (!isRemoteFailure(thrown)) throw thrown;
  const { code, message } = thrown;
  if (message.includes(SKEWED)) return 'clock';
  if (code !== 'remote-unreachable') return code;
  return (await answers(place, network)) ? 'not-allowed' : 'remote-unreachable';
}

/** A network that notes what the clock there shows, where a web site may see it. */
function watched(network: Network): {
  readonly network: Network;
  readonly isSkewed: () => boolean;
} {
  let skew = 0;
  const fetch: Network['fetch'] = async (request) => {
    const response = await network.fetch(request);
    const time = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(time)) skew = Math.abs(time - Date.now());
    return response;
  };
  return { network: { ...network, fetch }, isSkewed: () => skew > MOST_SKEW };
}

/**
 * Tries a place out before it is used: puts, gets and lists a file of ours, 1 MiB too, and knocks with a
 * wrong password. Leaves 16 bytes behind. Throws Failure `unsafe-address`.
 */
export async function probe(
  place: NetworkPlace,
  through: Network = browserNetwork,
): Promise<Probed> {
  const { network, isSkewed } = watched(through);
  try {
    const problem = await tryOut(remoteAt(place, network));
    if (problem) return { problem, detail: NAME };
    if (await isOpen(place, network)) return { problem: 'open', detail: 'another secret opens it' };
    return { problem: isSkewed() ? 'clock' : undefined, detail: '' };
  } catch (thrown) {
    return { problem: await problemOf(thrown, place, network), detail: String(thrown) };
  }
}
