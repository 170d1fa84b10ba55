import { brokenBundle } from './broken.ts';
import { Failure } from '#domain/failure.ts';
import type { Preferences } from '#domain/preferences.ts';
import { isCount, isRecord, isText, parseJson } from './json.ts';
import { readPreferences } from './kept-preferences.ts';
import { readShareHead, type ShareHead } from './share-head.ts';

/** What a bundle is for: a piece of the record that devices share, what somebody is shown, a copy of all. */
export type BundleKind = 'chunk' | 'share' | 'backup';

/** The version that this code writes, and the newest it reads. */
const VERSION = 1;
const FORMAT = 'glucose-bundle';
/** Bytes of `chunk.json` at most: room for as many members as a bundle may have. */
const LIMIT = 2 ** 20;

/** The first member of a bundle, `chunk.json`: what else there is. */
export interface Manifest {
  readonly f: typeof FORMAT;
  /** Version of the format. */
  readonly v: number;
  /** The oldest version whose readers may open it. */
  readonly min: number;
  readonly kind: BundleKind;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** The program that made it, with its version. */
  readonly app: string;
  /** Of a share, and of nothing else. */
  readonly share?: ShareHead;
  /** Of a backup: what the person chose, if anything. */
  readonly preferences?: Preferences;
  /** Every other member but the padding, in order. */
  readonly members: readonly Listed[];
}

export interface Listed {
  readonly n: string;
  readonly len: number;
  /** In hex. */
  readonly sha256: string;
}

export const manifestOf = (
  about: Omit<Manifest, 'f' | 'v' | 'min' | 'members'>,
  members: readonly Listed[],
): Manifest => ({ f: FORMAT, v: VERSION, min: 1, ...about, members });

const isKind = (value: unknown): value is BundleKind =>
  value === 'chunk' || value === 'share' || value === 'backup';
const isListed = (value: unknown): value is Listed =>
  isRecord(value) &&
  isText(value['n']) &&
  isCount(value['len']) &&
  isText(value['sha256']) &&
  /^[\da-f]{64}$/.test(value['sha256']);

const isManifest = (value: unknown): value is Omit<Manifest, 'share' | 'preferences'> =>
  isRecord(value) &&
  isKind(value['kind']) &&
  isText(value['made']) &&
  isText(value['app']) &&
  Array.isArray(value['members']) &&
  value['members'].every(isListed);

/**
 * Reads `chunk.json`. Throws Failure `broken-bundle` for anything else, and `newer-data` where a newer
 * version of the program is needed: it is not guessed at.
 */
export function readManifest(bytes: Uint8Array): Manifest {
  if (bytes.length > LIMIT) throw brokenBundle('chunk.json is too long');
  const value = parseJson(bytes, 'chunk.json');
  if (!isRecord(value) || value['f'] !== FORMAT || !isCount(value['min']) || !isCount(value['v']))
    throw brokenBundle('chunk.json is not one of ours');
  if (value['min'] > VERSION)
    throw new Failure('newer-data', `the bundle needs version ${value['min']}, this is ${VERSION}`);
  if (!isManifest(value)) throw brokenBundle('chunk.json lacks something');
  const { kind, made, app, members } = value;
  const preferences =
    kind === 'backup' && readPreferences('preferences' in value ? value.preferences : undefined);
  return {
    ...manifestOf({ kind, made, app }, members),
    ...(preferences && { preferences }),
    ...(kind === 'share' && { share: readShareHead('share' in value ? value.share : undefined) }),
  };
}
