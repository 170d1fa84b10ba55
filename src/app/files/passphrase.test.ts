import { expect, it } from 'vitest';
import { SHORTEST, suggestPassphrase } from './passphrase.ts';

it('suggests twenty letters that nobody takes for others, each time others', () => {
  const all = Array.from({ length: 200 }, () => suggestPassphrase());
  for (const one of all) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(all).size).toBe(200);
  expect(all[0]).toHaveProperty('length', 24);
  expect(SHORTEST).toBeLessThan(24);
});

it('makes every letter as likely as any other', () => {
  const counts = new Map<string, number>();
  /** Each call goes on where the letters of the last one ended. */
  const from = (start: number) => () => Uint8Array.from({ length: 64 }, (_, i) => start + i);
  for (let i = 0; i < 310; i++)
    for (const letter of suggestPassphrase(from(20 * i)).replaceAll('-', ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(31);
  const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
  expect(most / least).toBeLessThan(1.2);
});
