import { isLocal } from '#app/files/local.ts';

// What a computer shows that wants to be let in, as an address of this page: a camera opens it where Basalt
// runs on the same computer as the camera. It stands behind the #, so no server sees it.

const IN_ADDRESS = /^.*#\/sync\//s;

/** The bare text where the address of this Basalt leads nowhere from elsewhere. */
export const requestAddress = (text: string): string =>
  isLocal() ? text : new URL(`#/sync/${text}`, document.baseURI).href;

/** What somebody pasted: such an address, or the text itself. */
export const requestFrom = (pasted: string): string => pasted.trim().replace(IN_ADDRESS, '');

/** What this page was opened with; undefined where with nothing. */
export const openedRequest = (): string | undefined =>
  IN_ADDRESS.test(location.hash) ? requestFrom(location.hash) : undefined;
