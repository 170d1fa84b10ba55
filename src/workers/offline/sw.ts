import type { WorkboxPlugin } from 'workbox-core';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/** The body too: the browser finds a flipped bit of its disk only when it has read to the end. */
const isReadable = (response: Response): Promise<boolean> =>
  response.arrayBuffer().then(
    () => true,
    () => false,
  );

/**
 * The program's offline copy on a disk that can fail. What cannot be read counts as missing: workbox
 * then fetches it and keeps it, if its hash is the one of this version. Where even that fails the
 * network's answer is given as it is.
 */
const onlyWhole: WorkboxPlugin = {
  async cachedResponseWillBeUsed({ cachedResponse }) {
    if (cachedResponse && (await isReadable(cachedResponse.clone()))) return cachedResponse;
    return null;
  },
  handlerDidError: ({ request }) => fromNetwork(request),
};

/** A file that is gone from the server belongs to a version that is gone: without its copy the next load brings the new one. */
async function fromNetwork(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 404) await caches.delete(copy.strategy.cacheName);
  return response;
}

const copy = new PrecacheController({ plugins: [onlyWhole] });
copy.precache(self.__WB_MANIFEST);
registerRoute(new PrecacheRoute(copy, { ignoreURLParametersMatching: [/.*/] }));

/** Sent by `messageSkipWaiting` of workbox-window, when the person asked for the newer version. */
const isSkip = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'SKIP_WAITING';

self.addEventListener('message', ({ data }) => {
  if (isSkip(data)) void self.skipWaiting();
});
