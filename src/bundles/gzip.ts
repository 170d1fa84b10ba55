import { brokenBundle } from './broken.ts';

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  by: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(by);

export const gzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Response(through(bytes, new CompressionStream('gzip'))).bytes();

/** How much a member may grow: what is larger was made to fill a memory. */
export interface Growth {
  /** Bytes. */
  readonly most: number;
  /** Times its packed size. */
  readonly ratio: number;
}

/** Throws Failure `broken-bundle` where it is no gzip, or grows beyond its bounds: then it stops growing. */
export async function gunzip(
  packed: Uint8Array<ArrayBuffer>,
  { most, ratio }: Growth,
): Promise<Uint8Array<ArrayBuffer>> {
  const room = Math.min(most, ratio * packed.length);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of through(packed, new DecompressionStream('gzip'))) {
      length += part.length;
      if (length > room) break;
      parts.push(part);
    }
  } catch (thrown) {
    throw brokenBundle('a member is no gzip', thrown);
  }
  if (length > room) throw brokenBundle(`a member grows beyond ${room} bytes`);
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
