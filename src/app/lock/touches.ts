const CHANNEL = 'basalt-touched';
/** Ms between two words to the other tabs: a pointer moves a hundred times a second. */
const PAUSE = 5_000;

interface Touches {
  /** Tells every other tab that somebody is here. */
  readonly share: () => void;
  readonly end: () => void;
}

/** Somebody who uses one tab is there for all of them: none locks behind their back. */
export function shareTouches(now: () => number, onTouch: () => void): Touches {
  const channel = new BroadcastChannel(CHANNEL);
  let last = -Infinity;
  channel.addEventListener('message', onTouch);
  return {
    share() {
      if (Math.abs(now() - last) < PAUSE) return;
      last = now();
      channel.postMessage(null);
    },
    end: () => channel.close(),
  };
}
