/** What changed for whom; said to every tab, this one included. */
export interface Change {
  readonly person: string;
  readonly what: 'days' | 'preferences' | 'people' | 'forgotten';
}

export const CHANNEL = 'basalt';

/** Tells every listener in every tab. A channel does not hear itself: each message has its own. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}
