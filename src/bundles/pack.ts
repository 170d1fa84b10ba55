import { type BundleContent, type BundledCapture, EVENTS, MANIFEST, PAD } from './content.ts';
import { gzip } from './gzip.ts';
import { sha256 } from './hash.ts';
import { type Listed, manifestOf } from './manifest.ts';
import { paddedSize } from './padme.ts';
import { BLOCK, type Member, sizeOfTar, writeTar } from './tar.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const listed = async ({ name, bytes }: Member): Promise<Listed> => ({
  n: name,
  len: bytes.length,
  sha256: await sha256(bytes),
});

const captureMembers = async ({ id, head, packed }: BundledCapture): Promise<readonly Member[]> => [
  { name: `captures/${id}.json`, bytes: encode(JSON.stringify(head)) },
  { name: `captures/${id}.bin.gz`, bytes: await gzip(packed) },
];

/** Zeros that bring an archive to a size that many others have. */
function padOf(members: readonly Member[]): Member {
  const own = sizeOfTar([...members.map(({ bytes }) => bytes.length), 0]);
  const size = Math.ceil(paddedSize(own) / BLOCK) * BLOCK;
  return { name: PAD, bytes: new Uint8Array(size - own) };
}

/** A bundle before it is sealed: a tar of a padded size. */
export async function packBundle(content: BundleContent): Promise<Uint8Array<ArrayBuffer>> {
  const { events, captures, ...about } = content;
  const members: Member[] = [];
  if (events) members.push({ name: EVENTS, bytes: await gzip(encode(events)) });
  for (const capture of captures) members.push(...(await captureMembers(capture)));
  const manifest = manifestOf(about, await Promise.all(members.map(listed)));
  const all = [{ name: MANIFEST, bytes: encode(JSON.stringify(manifest)) }, ...members];
  return writeTar([...all, padOf(all)]);
}
