import type { Remote } from 'comlink';
import type { CaptureId } from '#domain/capture.ts';
import { withView } from '#store/database.ts';
import type { DecodeWorker } from './decode.worker.ts';
import decodeUrl from './decode.worker.ts?worker&url';
import { type Started, startWorker } from './started.ts';

/** Posted by the decode worker before it decodes a capture, and without one when it is through. */
export interface Beat {
  readonly beat: {
    readonly person: string;
    readonly capture: CaptureId;
    readonly version: number;
  } | null;
}

/** A decoder that is at one capture for so long hangs. */
const PATIENCE_MS = 10_000;

let decoding: Started<DecodeWorker> | undefined;

/** Runs `work` in the decode worker. One that hangs is ended and its capture marked, so that it is left out next time. */
export async function decode<T>(work: (remote: Remote<DecodeWorker>) => Promise<T>): Promise<T> {
  decoding ??= startDecoding();
  return decoding.ask(work);
}

function startDecoding(): Started<DecodeWorker> {
  const started = startWorker<DecodeWorker>(decodeUrl, 'decode', () => (decoding = undefined));
  let timer: ReturnType<typeof setTimeout> | undefined;
  started.worker.addEventListener('message', ({ data }: MessageEvent<Partial<Beat>>) => {
    if (data.beat === undefined) return;
    clearTimeout(timer);
    const { beat } = data;
    if (beat)
      timer = setTimeout(
        () => void giveUp(beat).finally(() => started.end(`${beat.capture} hangs`)),
        PATIENCE_MS,
      );
  });
  return started;
}

/** What it takes is fetched where it happens, which is hardly ever. */
const giveUp = ({ person, capture, version }: NonNullable<Beat['beat']>): Promise<void> =>
  withView(person, async (view) => {
    const { markStuck } = await import('#store/captures.ts');
    return markStuck(view, capture, version);
  }).catch(() => undefined);
