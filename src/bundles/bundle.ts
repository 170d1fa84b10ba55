import { type CaptureId, captureId } from '#domain/capture.ts';
import { brokenBundle } from './broken.ts';
import { type BundledHead, readHead } from './capture-head.ts';
import { gunzip, gzip } from './gzip.ts';
import {
  type BundleKind,
  type Listed,
  type Manifest,
  manifestOf,
  readManifest,
} from './manifest.ts';
import { paddedSize } from './padme.ts';
import { type Member, readTar, sizeOfTar, writeTar } from './tar.ts';

// docs/bundle-format.md says what is where. Nothing here knows keys: seal.ts does.

/** A reading of a device as a bundle carries it. */
export interface BundledCapture {
  readonly id: CaptureId;
  readonly head: BundledHead;
  /** Its sections, as the store packs them. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface BundleContent {
  readonly kind: BundleKind;
  /** ISO 8601. */
  readonly made: string;
  readonly app: string;
  /** Events as lines of JSON, for readers that do not decode captures. Empty where there are none. */
  readonly events: string;
  readonly captures: readonly BundledCapture[];
}

const MEMBERS = 4096;
const WHOLE = 256 * 2 ** 20;
const GROWTH = { most: 64 * 2 ** 20, ratio: 200 };
const LINE = 65_536;
const NAME = /^(?:events\.ndjson\.gz|captures\/[\da-f]{64}\.(?:json|bin\.gz))$/;
const FIRST = 'chunk.json';
const PAD = 'pad';
const EVENTS = 'events.ndjson.gz';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

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
  const size = Math.ceil(paddedSize(own) / 512) * 512;
  return { name: PAD, bytes: new Uint8Array(size - own) };
}

/** A bundle before it is sealed: a tar of a padded size. */
export async function packBundle(content: BundleContent): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, made, app, events, captures } = content;
  const members: Member[] = [];
  if (events) members.push({ name: EVENTS, bytes: await gzip(encode(events)) });
  for (const capture of captures) members.push(...(await captureMembers(capture)));
  const manifest = manifestOf({ kind, made, app }, await Promise.all(members.map(listed)));
  const all = [{ name: FIRST, bytes: encode(JSON.stringify(manifest)) }, ...members];
  return writeTar([...all, padOf(all)]);
}

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
  gunzip(new Uint8Array(member.bytes), GROWTH);

async function eventsOf(members: ReadonlyMap<string, Member>): Promise<string> {
  const member = members.get(EVENTS);
  if (!member) return '';
  const text = decode(await inflated(member));
  if (text.split('\n').some((line) => line.length > LINE)) throw brokenBundle('a line is too long');
  return text;
}

async function capturesOf(
  members: ReadonlyMap<string, Member>,
): Promise<readonly BundledCapture[]> {
  const captures: BundledCapture[] = [];
  for (const [name, member] of members) {
    const [, id] = /^captures\/(\w+)\.json$/.exec(name) ?? [];
    if (!id) continue;
    const bytes = members.get(`captures/${id}.bin.gz`);
    if (!bytes) throw brokenBundle(`the bytes of capture ${id} are missing`);
    captures.push({
      id: captureId(id),
      head: readHead(member.bytes),
      packed: await inflated(bytes),
    });
  }
  return captures;
}

/**
 * What a bundle holds, checked whole before any of it is given out. Throws Failure `broken-bundle` or
 * `newer-data`.
 */
export async function unpackBundle(archive: Uint8Array): Promise<BundleContent> {
  if (archive.length > WHOLE) throw brokenBundle(`longer than ${WHOLE} bytes`);
  const [first, ...others] = readTar(archive, MEMBERS);
  if (first?.name !== FIRST) throw brokenBundle('chunk.json does not come first');
  const manifest = readManifest(first.bytes);
  const last = others.at(-1);
  const members = await checked(manifest, last?.name === PAD ? others.slice(0, -1) : others);
  const { kind, made, app } = manifest;
  return { kind, made, app, events: await eventsOf(members), captures: await capturesOf(members) };
}
