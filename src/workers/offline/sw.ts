import type { WorkboxPlugin } from 'workbox-core';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { allowedOrigin } from '../allowed-origin.ts';
import { reaching } from './reach.ts';

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

const files = self.__WB_MANIFEST;
const copy = new PrecacheController({ plugins: [onlyWhole] });
copy.precache(files);

/** The worker that talks to the place the person chose, as it is built. */
const REMOTE_WORKER = /^assets\/remote\.worker-[\w-]+\.js$/;

/** That worker, if it is this version's own and whole: nothing else may reach another origin. */
async function remoteWorker(url: string): Promise<Response | undefined> {
  const origin = await allowedOrigin();
  const script = origin && (await copy.matchPrecache(url));
  if (!origin || !script || !(await isReadable(script.clone()))) return undefined;
  return reaching(script, origin);
}

const urls = files.map((file) => (typeof file === 'string' ? file : file.url));
for (const url of urls.filter((one) => REMOTE_WORKER.test(one))) {
  const strict = copy.createHandlerBoundToURL(url);
  registerRoute(
    ({ url: asked, sameOrigin }) => sameOrigin && asked.pathname === `/${url}`,
    async (options) => (await remoteWorker(url)) ?? strict(options),
  );
}
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
