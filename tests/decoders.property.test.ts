import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { families } from '#devices/registry.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import type { Decoder } from '#domain/decoder.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { TokenStream } from '#protocols/astm/stream.ts';
import { unwrapReport } from '#protocols/astm/report.ts';

const ASCII = 'R|1^2&\\HPL0123456789./<>CABFZXSIDmglMoGucose-ETX\u0002\u0003\u0017\r\n';
const soup = fc
  .array(fc.constantFrom(...ASCII.split('')), { maxLength: 90 })
  .map((chars) => Uint8Array.from(chars, (char) => char.charCodeAt(0)));

const plausible = fc
  .tuple(
    fc.constantFrom('Glucose', 'Carb', 'Insulin', 'GlucoseA', ''),
    fc.constantFrom('104', '5.6', '', '-3', '1e9', '99999', '601', 'NaN', '19'),
    fc.constantFrom('mg/dL^P', 'mmol/L^P', '3^', '1^', '', 'mg/dL'),
    fc.constantFrom('', '<', '>/M0', 'C', 'A/Z4', 'ZC', '////', 'B/X/S'),
    fc.constantFrom('202403140702', '20240314070259', '202413141324', '2024', '202402300000', ''),
  )
  .map(([what, value, unit, marks, time]) => `R|7|^^^${what}|${value}|${unit}||${marks}||${time}`)
  .map((text) => Uint8Array.from(text, (char) => char.charCodeAt(0)));

const section = fc.oneof(fc.uint8Array({ maxLength: 80 }), soup, plausible);
const capture = fc.array(section, { maxLength: 6 }).map((pages): Capture => ({
  id: captureId('any'),
  device: { family: 'any', model: 'any', serial: '1' },
  clock: { device: wallTime(2026, 3, 1)!, host: instant(0) },
  zone: zone('UTC'),
  sections: pages.map((bytes, index) => ({ name: 'record', index, bytes })),
  complete: true,
}));

const finite = (value: unknown): boolean =>
  typeof value !== 'number' || (Number.isFinite(value) && value >= 0);

/** Decodes twice alike; every number can be shown; every source lies in its section. */
function holds({ decode }: Decoder, c: Capture): void {
  const decoded = decode(c);
  const { records, unrecognised } = decoded;
  expect(decode(c)).toEqual(decoded);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  for (const event of [...records, ...unrecognised]) {
    expect(Object.values(event).every(finite)).toBe(true);
    for (const { section: at, offset, length } of event.sources) {
      expect(offset + length).toBeLessThanOrEqual(c.sections[at]!.bytes.length);
    }
  }
}

it.each(families.map((f) => [f.id, f] as const))(
  '%s decodes any bytes without throwing, and the same way twice',
  async (_, family) => {
    const decoder = await family.decoder();
    const law = fc.property(capture, (c) => {
      holds(decoder, c);
    });
    fc.assert(law, { numRuns: 50_000 });
  },
);

/** Runs of a meter's bytes, cut anywhere, give the same tokens. */
it('cuts any bytes into the same tokens, however they are packed', () => {
  const law = fc.property(soup, fc.nat({ max: 90 }), (bytes, at) => {
    const whole = new TokenStream().push(bytes);
    const parts = new TokenStream();
    const cut = [...parts.push(bytes.subarray(0, at)), ...parts.push(bytes.subarray(at))];
    expect(cut).toEqual(whole);
  });
  fc.assert(law, { numRuns: 25_000 });
});

it('takes any report without throwing', () => {
  const law = fc.property(fc.uint8Array({ maxLength: 70 }), (report) => {
    const unwrapped = unwrapReport(report);
    if (unwrapped.ok) expect(unwrapped.payload.length).toBeLessThanOrEqual(60);
  });
  fc.assert(law, { numRuns: 25_000 });
});
