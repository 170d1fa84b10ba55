import { Failure } from '#domain/failure.ts';

/** Names and numbers only: URLs allow more in a host, and a content security policy would read it otherwise. */
const HOST = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/;
const LOOPBACK = /^(?:(?:[a-z\d-]+\.)?localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** Whether what is sent there can be read by nobody on the way. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  HOST.test(hostname) &&
  (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));

/**
 * The address of a place as somebody typed it, with a stroke at its end. Throws Failure `unsafe-address`
 * for one that is no address, not https (this computer's own aside), or has a password in it.
 */
export function addressOf(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !isSafe(url)) throw new Failure('unsafe-address', 'neither https nor loopback');
  if (url.username || url.password)
    throw new Failure('unsafe-address', 'a password in the address');
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Whether this is an origin, and one that an address of a place may have. */
export function isSafeOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && url.origin === text && isSafe(url);
}
