/** What changed for whom; said to every tab, this one included. */
export interface Change {
  readonly person: string;
  readonly what: 'days' | 'preferences' | 'people' | 'forgotten';
}

export const CHANNEL = 'basalt';

/** Says something to all who listen, in this tab too. A channel does not hear itself: each message has its own. */
export function say(name: string, message: unknown): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(message);
  channel.close();
}

/** Tells every listener in every tab. */
export const announce = (change: Change): void => say(CHANNEL, change);
