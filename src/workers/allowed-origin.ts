import { isSafeOrigin } from '#bundles/remotes/address.ts';

// The one origin besides our own that this browser may send to. The page writes it, the service worker reads
// it and serves the remote worker with it (docs/threat-model.md). It is not signed: whoever can write here
// runs in this origin, and could have it signed as well.

const CACHE = 'basalt-place';
const KEY = '/allowed-origin';

/** From now on the remote worker, once it is started again, may reach this origin and no other. */
export async function allowOrigin(origin: string): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(KEY, new Response(origin));
}

/** Undefined where nobody chose a place, and for anything that is no origin to send to. */
export async function allowedOrigin(): Promise<string | undefined> {
  const kept = await caches.match(KEY, { cacheName: CACHE });
  const origin = await kept?.text();
  return origin !== undefined && isSafeOrigin(origin) ? origin : undefined;
}

/** From now on nothing leaves. */
export async function allowNoOrigin(): Promise<void> {
  await caches.delete(CACHE);
}
