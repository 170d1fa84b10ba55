import { brokenBundle } from '#bundles/broken.ts';
import { type Key, open } from '#bundles/seal.ts';
import { isMoment } from '#bundles/share-bounds.ts';
import { MOST_DEVICES, type ShareHead } from '#bundles/share-head.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { Failure } from '#domain/failure.ts';
import { type Instant, instant } from '#domain/time.ts';
import { sharedEvent } from './shared-event.ts';

/** Somebody's days as they gave them away. */
export interface OpenShare {
  readonly head: ShareHead;
  readonly made: Instant;
  /** The program that made it, with its version. */
  readonly app: string;
  /** In the order of time. */
  readonly events: readonly DeviceEvent[];
}

/** Bytes of a share at most: what is longer is refused before it is read into memory. */
export const LONGEST = 64 * 2 ** 20;
/** Characters of the name of the program that made it. */
const LONGEST_NAME = 200;
/** Lines between two looks at what else the page has to do. */
const BATCH = 2000;

/** Told how much of it has been read, from 0 to 1. */
export type OnProgress = (share: number) => void;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function eventsIn(text: string, onProgress: OnProgress): Promise<readonly DeviceEvent[]> {
  const lines = text.split('\n').filter((line) => line !== '');
  const events: DeviceEvent[] = [];
  for (let i = 0; i < lines.length; i += BATCH) {
    onProgress(i / lines.length);
    await pause();
    events.push(...lines.slice(i, i + BATCH).map(sharedEvent));
  }
  checkDevices(events);
  return events.toSorted((a, b) => a.at - b.at || a.order - b.order);
}

function momentOf(made: string): Instant {
  const at = instant(Date.parse(made));
  if (!isMoment(at)) throw brokenBundle('a share that does not say when it was made');
  return at;
}

function nameOf(app: string): string {
  if (app.length > LONGEST_NAME) throw brokenBundle('a share by a program of a very long name');
  return app;
}

/** A report looks at each device by itself: so many would stop the page. */
function checkDevices(events: readonly DeviceEvent[]): void {
  const devices = new Set(events.map(({ device }) => device));
  if (devices.size > MOST_DEVICES) throw brokenBundle(`a share of ${devices.size} devices`);
}

/**
 * All of a share, checked. On the calling thread, as its page can have no workers; it pauses between
 * the events. Throws Failure `wrong-key`, `broken-bundle`, `newer-data`, and `other-bundle` for a backup.
 */
export async function readShare(
  sealed: Uint8Array,
  key: Key,
  onProgress: OnProgress = () => {},
): Promise<OpenShare> {
  if (sealed.length > LONGEST) throw brokenBundle(`longer than ${LONGEST} bytes`);
  const { share: head, made, app, events } = await unpackBundle(await open(sealed, key));
  if (!head) throw new Failure('other-bundle', 'no share');
  const about = { head, made: momentOf(made), app: nameOf(app) };
  return { ...about, events: await eventsIn(events, onProgress) };
}
