import { type Change, CHANNEL } from '#store/changes.ts';

export type { Change } from '#store/changes.ts';

/** Calls back for every change in any tab, this one included, until the returned function is called. */
export function watchChanges(onChange: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => onChange(data));
  return () => channel.close();
}
