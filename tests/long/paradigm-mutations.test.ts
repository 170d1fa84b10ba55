import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { firstLoss } from '../paradigm-coverage.ts';
import { mutatedCaptures } from '../paradigm-mutations.ts';

const ROUNDS = 10;
const PAGES = 100_000;
/** What the collector may leave lying from one round to the next. */
const SLACK_MB = 8;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function heapMegabytes(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
}

const decodeRound = (seed: number): void =>
  expect(firstLoss(mutatedCaptures(seed, PAGES))).toBeUndefined();

it('decodes 1,000,000 changed pages: no throw, no hang, no byte lost, memory flat', () => {
  decodeRound(0);
  const before = heapMegabytes();
  for (let round = 1; round < ROUNDS; round++) decodeRound(round);
  expect(heapMegabytes() - before).toBeLessThan(SLACK_MB);
});
