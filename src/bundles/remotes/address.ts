import { Failure } from '#domain/failure.ts';

const LOOPBACK = /^(?:localhost|[\w-]+\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** Whether an address is this computer's own, which no network lies before. */
const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** Whether what is sent there can be read by nobody on the way. */
const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

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
