import { captureId } from '#domain/capture.ts';
import { brokenBundle } from './broken.ts';
import { readHead } from './capture-head.ts';
import { type BundleContent, type BundledCapture, EVENTS, MANIFEST, PAD } from './content.ts';
import { gunzip } from './gzip.ts';
import { sha256 } from './hash.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Member, readTar } from './tar.ts';

// Bounds of what is read: whatever is larger was not made by us, and might fill a memory.

const MEMBERS = 4096;
const WHOLE = 256 * 2 ** 20;
/** Of one member, once it has grown. */
const MEMBER = { most: 64 * 2 ** 20, ratio: 200 };
/** Of all members together, once they have grown. */
const ALL = 512 * 2 ** 20;
const LINE = 65_536;
const NAME = /^(?:events\.ndjson\.gz|captures\/[\da-f]{64}\.(?:json|bin\.gz))$/;

type Members = ReadonlyMap<string, Member>;

/** The members that `chunk.json` lists, each as it says; anything more, less or other is a fault. */
async function checked(
  manifest: Manifest,
  members: readonly Member[],
): Promise<Map<string, Member>> {
  if (members.length !== manifest.members.length)
    throw brokenBundle('members are missing or too many');
  const found = new Map<string, Member>();
  for (const [i, { n, len, sha256: hash }] of manifest.members.entries()) {
    const member = members[i];
    if (!member || member.name !== n || member.bytes.length !== len || found.has(n))
      throw brokenBundle(`member ${i} is not the one listed`);
    if (!NAME.test(n)) throw brokenBundle('a member of an unknown name');
    if ((await sha256(member.bytes)) !== hash) throw brokenBundle(`the hash of ${n}`);
    found.set(n, member);
  }
  return found;
}

const inflated = (member: Member): Promise<Uint8Array<ArrayBuffer>> =>
  gunzip(new Uint8Array(member.bytes), MEMBER);

async function eventsOf(members: Members): Promise<string> {
  const member = members.get(EVENTS);
  if (!member) return '';
  const text = new TextDecoder().decode(await inflated(member));
  if (text.split('\n').some((line) => line.length > LINE)) throw brokenBundle('a line is too long');
  return text;
}

async function capturesOf(members: Members): Promise<readonly BundledCapture[]> {
  const captures: BundledCapture[] = [];
  let grown = 0;
  for (const [name, member] of members) {
    const [, id] = /^captures\/(\w+)\.json$/.exec(name) ?? [];
    if (!id) continue;
    const bytes = members.get(`captures/${id}.bin.gz`);
    if (!bytes) throw brokenBundle(`the bytes of capture ${id} are missing`);
    const packed = await inflated(bytes);
    grown += packed.length;
    if (grown > ALL) throw brokenBundle(`all captures together grow beyond ${ALL} bytes`);
    captures.push({ id: captureId(id), head: readHead(member.bytes), packed });
  }
  return captures;
}

function withoutPad(members: readonly Member[]): readonly Member[] {
  const last = members.at(-1);
  if (last?.name !== PAD) return members;
  if (last.bytes.some((byte) => byte !== 0)) throw brokenBundle('a padding that says something');
  return members.slice(0, -1);
}

/**
 * What a bundle holds, checked whole before any of it is given out. Throws Failure `broken-bundle` or
 * `newer-data`.
 */
export async function unpackBundle(archive: Uint8Array): Promise<BundleContent> {
  if (archive.length > WHOLE) throw brokenBundle(`longer than ${WHOLE} bytes`);
  const [first, ...others] = readTar(archive, MEMBERS);
  if (first?.name !== MANIFEST) throw brokenBundle('chunk.json does not come first');
  const manifest = readManifest(first.bytes);
  const members = await checked(manifest, withoutPad(others));
  const { kind, made, app, share, preferences } = manifest;
  if (share && [...members.keys()].some((name) => name !== EVENTS))
    throw brokenBundle('a share with more than events in it');
  const [events, captures] = [await eventsOf(members), await capturesOf(members)];
  const about = { kind, made, app, ...(share && { share }), ...(preferences && { preferences }) };
  return { ...about, events, captures };
}
