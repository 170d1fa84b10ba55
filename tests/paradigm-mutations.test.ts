import { expect, it } from 'vitest';
import { firstLoss } from './paradigm-coverage.ts';
import { mutatedCaptures } from './paradigm-mutations.ts';

it('decodes 20,000 pages with flipped bits, cut off or stirred, without losing a byte', () => {
  expect(firstLoss(mutatedCaptures(20, 20_000))).toBeUndefined();
});
