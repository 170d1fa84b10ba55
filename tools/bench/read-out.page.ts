// In a page: the simulated meter read by its own driver with no store behind it.
import { open } from '#devices/contour/driver.ts';
import { simulate } from '#devices/contour/simulator.ts';
import type { Host } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import { instant } from '#domain/time.ts';

const RESULT = 0x52;

const sleep: Host['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener('abort', end, { once: true });
  });

/** ms from the first to the last result: the wire's own time, at the pace measured on meters. */
export async function wireAlone(results: number, seed: number): Promise<number> {
  const start = instant(Date.now());
  const { signal } = new AbortController();
  const host = { signal, sleep, now: () => start };
  const times: number[] = [];
  await readOut(open, simulate({ host, results, seed }), host, {
    begin: async () => {},
    keep: async ({ bytes }) => {
      if (bytes[0] === RESULT) times.push(performance.now());
    },
    onProgress: () => {},
  });
  return (times.at(-1) ?? 0) - (times[0] ?? 0);
}
