import { describe, expect, it } from 'vitest';
import { instant, localDate } from '#domain/time.ts';
import { hrefOf, parseRoute } from './address.ts';

describe('an address', () => {
  it.each([
    ['', { page: 'overview' }],
    ['#', { page: 'overview' }],
    ['#/', { page: 'overview' }],
    ['#/profile', { page: 'profile' }],
    [
      '#/overlay/2026-11-01/2026-11-14?days=67&hours=22-6&show=days',
      {
        page: 'overlay',
        from: '2026-11-01',
        to: '2026-11-14',
        weekdays: [6, 7],
        hours: [22, 6],
        show: 'days',
      },
    ],
    [
      '#/compare?versus=2026-01-01_2026-01-14',
      { page: 'compare', versus: { from: '2026-01-01', to: '2026-01-14' } },
    ],
    ['#/day', { page: 'day' }],
    ['#/day/2026-11-24', { page: 'day', date: '2026-11-24' }],
    ['#/day/2024-02-29', { page: 'day', date: '2024-02-29' }],
    ['#/settings', { page: 'settings' }],
    ['#/help', { page: 'help' }],
    ['#/help/', { page: 'help' }],
    ['#/help/ranges', { page: 'help', topic: 'ranges' }],
    ['#/help/%C2%A78', { page: 'help', topic: '%C2%A78' }],
    ['#/device-settings', { page: 'device-settings' }],
    ['#/device-settings/a%3A1%2F2', { page: 'device-settings', device: 'a:1/2' }],
  ])('%s is a page', (text, route) => {
    expect(parseRoute(text)).toEqual(route);
  });

  it.each([
    '#/compare?versus=2026-01-01',
    '#/compare?versus=2026-01-14_2026-01-01',
    '#/compare?versus=2026-02-30_2026-03-01',
    '#/compare?versus=2026-01-01_2026-01-02_2026-01-03',
    '#/day/2026-02-30',
    '#/day/2026-2-3',
    '#/day/tomorrow',
    '#/day/2026-11-24/x',
    '#/devices/1',
    '#/help/ranges/1',
    '#/constructor',
    '#/profile/2026-11-14/2026-11-01',
    '#/profile/2026-11-01',
    '#/profile?days=8',
    '#/profile?hours=5-5',
    '#/profile?hours=1-25',
    '#/profile?other=1',
    '#/device-settings/%',
    '#/device-settings/a/yesterday',
    '#/device-settings/a/2015-05-01T10:00:00Z/2015-05-02T10:00:00Z/x',
  ])('%s is nowhere', (text) => {
    expect(parseRoute(text)).toEqual({ page: 'lost' });
  });
});

it('leads back to itself', () => {
  const route = { page: 'day', date: localDate('2026-11-24') } as const;
  expect(parseRoute(hrefOf(route))).toEqual(route);
  expect(parseRoute(hrefOf({ page: 'files' }))).toEqual({ page: 'files' });
  const help = { page: 'help', topic: 'ranges' } as const;
  expect(parseRoute(hrefOf(help))).toEqual(help);
  expect(hrefOf({ page: 'help' })).toBe('#/help');
  const report = {
    page: 'profile',
    from: localDate('2026-11-01'),
    to: localDate('2026-11-14'),
    weekdays: [1, 2],
    hours: [6, 12],
    versus: { from: localDate('2025-11-01'), to: localDate('2025-11-14') },
  } as const;
  expect(parseRoute(hrefOf(report))).toEqual(report);
  const settings = {
    page: 'device-settings',
    device: 'paradigm:522:12/3 4',
    at: instant(Date.UTC(2015, 4, 1, 10, 30, 7)),
    versus: instant(Date.UTC(2015, 3, 1)),
  } as const;
  expect(parseRoute(hrefOf(settings))).toEqual(settings);
  expect(hrefOf({ page: 'device-settings', versus: settings.at })).toBe('#/device-settings');
});
