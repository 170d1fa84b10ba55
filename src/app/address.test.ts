import { describe, expect, it } from 'vitest';
import { localDate } from '#domain/time.ts';
import { hrefOf, parseRoute } from './address.ts';

describe('an address', () => {
  it.each([
    ['', { page: 'day' }],
    ['#', { page: 'day' }],
    ['#/', { page: 'day' }],
    ['#/day', { page: 'day' }],
    ['#/day/2026-11-24', { page: 'day', date: '2026-11-24' }],
    ['#/day/2024-02-29', { page: 'day', date: '2024-02-29' }],
    ['#/settings', { page: 'settings' }],
  ])('%s is a page', (text, route) => {
    expect(parseRoute(text)).toEqual(route);
  });

  it.each([
    '#/day/2026-02-30',
    '#/day/2026-2-3',
    '#/day/tomorrow',
    '#/day/2026-11-24/x',
    '#/devices/1',
    '#/constructor',
  ])('%s is nowhere', (text) => {
    expect(parseRoute(text)).toEqual({ page: 'lost' });
  });

  it('leads back to itself', () => {
    const route = { page: 'day', date: localDate('2026-11-24') } as const;
    expect(parseRoute(hrefOf(route))).toEqual(route);
    expect(parseRoute(hrefOf({ page: 'files' }))).toEqual({ page: 'files' });
  });
});
