import { expect, it } from 'vitest';
import { partsOf } from './bar.ts';

it('an empty range is seen, and the parts are still one whole', () => {
  const parts = partsOf([
    { level: 'high', share: 0 },
    { level: 'target', share: 100 },
    { level: 'low', share: 0 },
  ]);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  expect(parts[0]).toBeGreaterThan(0.05);
  expect(parts[1]).toBeGreaterThan(parts[0] ?? 1);
});
