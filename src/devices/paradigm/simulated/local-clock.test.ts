import { expect, it } from 'vitest';
import { nightHere, shownHere } from './local-clock.ts';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const seconds = (wall: string) => Date.parse(`${wall}Z`) / 1000;
const november = Date.parse('2026-11-10T12:00:00Z');
const march = Date.parse('2026-03-20T12:00:00Z');

it.runIf(zone === 'America/St_Johns')('finds the nights in which clocks are moved', () => {
  expect(shownHere(november)).toBe(seconds('2026-11-10T08:30:00'));
  expect(nightHere(november, 15)).toEqual({ at: seconds('2026-11-01T01:00:00'), before: 3600 });
  expect(nightHere(march, 15)).toEqual({ at: seconds('2026-03-08T03:00:00'), before: -3600 });
  expect(nightHere(november, 5)).toBeUndefined();
});

it.runIf(/^Asia\/(Kolkata|Calcutta)$/.test(zone))('finds none where they never are', () => {
  expect(shownHere(november)).toBe(seconds('2026-11-10T17:30:00'));
  expect(nightHere(november, 90)).toBeUndefined();
});

it.runIf(zone === 'UTC')('finds none in UTC', () => {
  expect(nightHere(march, 90)).toBeUndefined();
});
