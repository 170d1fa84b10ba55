import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Exchange } from '../remotes/s3-server.ts';

// What a storage gets to see, in pieces that can be searched.

export const latin = (bytes: Uint8Array | string = ''): string =>
  Buffer.from(bytes).toString('latin1');
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The one exception: S3 is told the moment of the request itself, in `x-amz-date`, and its day again in
 * `authorization`; a server may put its own into `Date`. Hashes and signatures the server has checked.
 */
function headersOf({ received: { headers }, reply, at }: Exchange): string {
  const { 'x-amz-date': moment, 'x-amz-content-sha256': _, authorization = '', ...rest } = headers;
  const [, y, mo, d, h, mi, s] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(moment ?? '') ?? [];
  if (moment) expect(at - Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)).toBeLessThan(60_000);
  const left = authorization.replace(`/${y}${mo}${d}/`, '/').replace(/Signature=.*$/, '');
  return JSON.stringify([left, rest, reply.headers]);
}

/** A part of what was exchanged, and in which request that was. */
export interface Seen {
  readonly where: string;
  readonly bytes: Buffer;
}

/** All that went to a storage or came from it; what is the same as before, once. */
export function seenIn(exchanges: readonly Exchange[]): readonly Seen[] {
  const byText = new Map<string, Seen>();
  for (const exchange of exchanges) {
    const { method, target, body } = exchange.received;
    const where = `${method} ${target}`;
    const texts = [target, decodeURIComponent(target), headersOf(exchange)];
    for (const part of [...texts, body, exchange.reply.body ?? ''])
      byText.set(latin(part), { where, bytes: Buffer.from(part) });
  }
  return [...byText.values()];
}

const START = 6;

/** Which of these texts stand anywhere. None is so short that it would stand in any bytes. */
export function saidIn(seen: readonly Seen[], needles: readonly string[]): readonly string[] {
  const short = needles.filter(({ length }) => length < START);
  if (short.length > 0) throw new Error(`too short to look for: ${short.join(', ')}`);
  const byStart = new Map<string, string[]>();
  for (const needle of new Set(needles)) {
    const start = needle.slice(0, START);
    if (!byStart.get(start)?.push(needle)) byStart.set(start, [needle]);
  }
  return seen.flatMap(({ where, bytes }) => {
    const text = latin(bytes).toLowerCase();
    const found: string[] = [];
    for (let at = 0; at + START <= text.length; at++)
      for (const needle of byStart.get(text.slice(at, at + START)) ?? [])
        if (text.startsWith(needle, at)) found.push(`${needle} in ${where}`);
    return found;
  });
}
