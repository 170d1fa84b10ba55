import type { CaptureId } from '#domain/capture.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { BundledHead } from './capture-head.ts';
import type { BundleKind } from './manifest.ts';
import type { ShareHead } from './share-head.ts';

/** A reading of a device as a bundle carries it. */
export interface BundledCapture {
  readonly id: CaptureId;
  readonly head: BundledHead;
  /** Its sections, as the store packs them. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** All that a bundle says; docs/bundle-format.md tells where. */
export interface BundleContent {
  readonly kind: BundleKind;
  /** ISO 8601. */
  readonly made: string;
  /** The program that made it, with its version. */
  readonly app: string;
  /** Of a share, which has no captures; of nothing else. */
  readonly share?: ShareHead;
  /** Of a backup: what the person chose, if anything. */
  readonly preferences?: Preferences;
  /** Events as lines of JSON, for readers that do not decode captures. Empty where there are none. */
  readonly events: string;
  readonly captures: readonly BundledCapture[];
}

/** Names of members. */
export const MANIFEST = 'chunk.json';
export const EVENTS = 'events.ndjson.gz';
export const PAD = 'pad';
