import { expect, it, vi } from 'vitest';
import { hrefOf, parseRoute } from '#app/address.ts';
import { localDate } from '#domain/time.ts';

vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('addEventListener', () => undefined);
const { placeIn } = await import('./place.ts');

const share = { from: localDate('2026-11-10'), to: localDate('2026-11-19') };

it.each([
  ['', '#/profile/2026-11-10/2026-11-19'],
  ['#/profile', '#/profile/2026-11-10/2026-11-19'],
  ['#/trends/2026-11-12/2026-11-14', '#/trends/2026-11-12/2026-11-14'],
  ['#/trends/2026-11-01/2026-11-14', '#/trends/2026-11-10/2026-11-14'],
  ['#/trends/2026-11-15/2026-12-14', '#/trends/2026-11-15/2026-11-19'],
  ['#/trends/2025-01-01/2025-01-14', '#/trends/2026-11-10/2026-11-19'],
  ['#/logbook?show=insulin', '#/logbook/2026-11-10/2026-11-19?show=insulin'],
  ['#/day', '#/day/2026-11-19'],
  ['#/day/2026-11-11', '#/day/2026-11-11'],
  ['#/day/2020-01-01', '#/day/2026-11-10'],
  ['#/day/2030-01-01', '#/day/2026-11-19'],
  ['#/help/C5', '#/help/C5'],
  ...[
    'overview',
    'compare',
    'variability',
    'a1c',
    'meals',
    'packet',
    'data',
    'devices',
    'settings',
    'x',
  ].map((page) => [`#/${page}`, '#/profile/2026-11-10/2026-11-19']),
])('%s leads to %s', (asked, place) => {
  const found = placeIn(share, parseRoute(asked ?? ''));
  expect(hrefOf(found)).toBe(place);
  expect(hrefOf(placeIn(share, found))).toBe(place);
});
