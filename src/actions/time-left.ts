/** Weight of the newest look at the clock; the older ones fade. */
const NEWEST = 0.2;
/** Too short a stretch says nothing about speed. */
const STRETCH_MS = 250;

/**
 * Seconds until `total` from how fast `done` has grown lately; nothing before there is a speed.
 * `now` is a monotonic clock in ms.
 */
export function timeLeft(now: () => number): (done: number, total?: number) => number | undefined {
  let from: { at: number; done: number } | undefined;
  let perMs: number | undefined;
  return (done, total) => {
    const at = now();
    from ??= { at, done };
    if (at - from.at >= STRETCH_MS && done > from.done) {
      const lately = (done - from.done) / (at - from.at);
      perMs = perMs === undefined ? lately : perMs + NEWEST * (lately - perMs);
      from = { at, done };
    }
    if (perMs === undefined || total === undefined) return undefined;
    return Math.max(0, Math.ceil((total - done) / perMs / 1000));
  };
}
