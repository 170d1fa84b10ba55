import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant, wallTimeOf, zone } from '#domain/time.ts';
import { isoAt, localDateOf, momentOf, offsetAt } from './zone.ts';

const zones = [
  'UTC',
  'Europe/Vienna',
  'Asia/Kolkata',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  '+05:30',
  '-03:30',
].map(zone);
const anyZone = fc.constantFrom(...zones);
const HOUR = 3_600_000;
const anyMoment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });

/** Moments round the changes of a zone, where every rule meets its exception. */
const nearChange = fc
  .tuple(anyZone, anyMoment, fc.integer({ min: -3 * HOUR, max: 3 * HOUR }))
  .map(([name, moment, by]) => {
    const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
    const change = at.getTimeZoneTransition('next')?.epochMilliseconds ?? moment;
    return { name, moment: change + by };
  });

it('gives the offset that Temporal gives, at changes too', () => {
  fc.assert(
    fc.property(nearChange, ({ name, moment }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
      expect(offsetAt(moment, name)).toBe(at.offsetNanoseconds / 1e6);
    }),
    { numRuns: 2000 },
  );
});

it('reads a wall time as Temporal does (compatible), skipped and repeated ones too', () => {
  fc.assert(
    fc.property(nearChange, ({ name, moment }) => {
      const wall = Math.floor((moment + offsetAt(moment, name)) / 1000) * 1000;
      const expected = Temporal.PlainDateTime.from(wallTimeOf(wall)).toZonedDateTime(name);
      expect(momentOf(wall, name)).toBe(expected.epochMilliseconds);
    }),
    { numRuns: 2000 },
  );
});

it('names the local date and writes the offset', () => {
  fc.assert(
    fc.property(nearChange, ({ name, moment }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
      expect(localDateOf(instant(moment), name)).toBe(at.toPlainDate().toString());
      expect(Date.parse(isoAt(instant(moment), name))).toBe(moment);
    }),
  );
  const noon = instant(Date.UTC(2026, 2, 29, 12));
  expect(isoAt(noon, zone('America/St_Johns'))).toBe('2026-03-29T09:30:00-02:30');
  expect(isoAt(noon, zone('UTC'))).toBe('2026-03-29T12:00:00+00:00');
});

it('throws for a zone that nobody knows', () => {
  expect(() => offsetAt(0, zone('Mars/Olympus'))).toThrow(RangeError);
});
