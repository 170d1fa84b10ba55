import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Meter } from '#devices/contour/meter.ts';
import { profileOf, profiles } from '#devices/contour/profile.ts';
import { livedResults, meterTime } from '#devices/contour/life.ts';
import { simulate } from '#devices/contour/simulator.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { decoded, hostAt, readMeter } from './contour-session.ts';
import { describeShared, shared } from './shared.ts';

const units: readonly GlucoseUnit[] = ['mg/dL', 'mmol/L'];
const file = shared('data/contour/vectors.json');

interface Step {
  readonly dir: 'in' | 'out' | 'wait';
  readonly reportHex: string;
}

/** The payloads of a session's reports, one way. */
function payloads(steps: readonly Step[], way: Step['dir']): number[][] {
  const reports = steps
    .filter(({ dir }) => dir === way)
    .map((s) => Buffer.from(s.reportHex, 'hex'));
  return reports.map((report) => [...report.subarray(4, 4 + (report[3] ?? 0))]);
}

describeShared('session S4 of ../shared/data/contour/vectors.json', () => {
  it('is said byte for byte: identification, command mode, clock, and back', () => {
    const { sessions } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const steps: Step[] = sessions.find(({ name }: { name: string }) => name === 'S4').steps;
    const atFirst = ['201305081532'];
    const meter = new Meter({
      profile: {
        ...profileOf('6200'),
        versions: String.raw`01.22\01.13\XX.XX`,
        serial: '6201- C12345',
        behindSerial: ['0000-', 'C12345'],
      },
      settings: profileOf('6200').settings['mg/dL'],
      results: [],
      time: () => atFirst.pop() ?? '202403150715',
      password: () => '7OiUTY',
      faults: {},
    });
    const said = payloads(steps, 'out').flatMap((bytes) => bytes.flatMap((b) => meter.take(b)));
    expect(said.flat()).toEqual(payloads(steps, 'in').flat());
  });
});

describe.each(profiles.map((profile) => [profile.model, profile] as const))(
  'a %s',
  (model, profile) => {
    it.each(units)('lives a plausible life in %s that ends now', (unit) => {
      const until = Date.parse('2026-11-24T12:00:00Z');
      const texts = livedResults({ profile, unit, seed: 3, results: profile.memory, until });
      expect(texts).toHaveLength(profile.memory);
      const times = texts.map((text) => text.split('|').at(-1) ?? '');
      expect(times).toEqual(times.toSorted());
      expect(times.every((time) => time.length === (profile.resultSeconds ? 14 : 12))).toBe(true);
      const now = meterTime(until, true);
      expect(times.at(-1)! <= now).toBe(true);
      expect(Number(now.slice(0, 8)) - Number(times.at(-1)!.slice(0, 8))).toBeLessThanOrEqual(1);
      const glucose = texts.filter((text) => text.includes('Glucose'));
      const days = new Set(glucose.map((text) => text.split('|').at(-1)!.slice(0, 8)));
      expect(glucose.length / days.size).toBeGreaterThan(4);
      expect(glucose.length / days.size).toBeLessThan(8);
    });

    it.each(units)('gives nothing in %s that cannot be decoded', async (unit) => {
      const host = hostAt();
      const { sections, ...rest } = await readMeter(
        simulate({ host, model, unit, results: 400 }),
        host,
      );
      const { records, unrecognised, problems } = decoded({ sections, ...rest });
      expect(problems).toEqual([]);
      expect(unrecognised).toEqual([]);
      expect(records).toHaveLength(401);
      const kinds = new Set(records.map(({ kind }) => kind));
      expect(kinds.has('carbs')).toBe(profile.logsCarbs);
    });
  },
);
