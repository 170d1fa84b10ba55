import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { csvHead, csvLine } from '#exports/csv.ts';
import { bg, event } from './reports/day-events.ts';

const HOUR = 3_600_000;
const lineOf = (of: DeviceEvent) => csvLine(of, HOUR);
/** The cells before the JSON: none of them is quoted. */
const first = (of: DeviceEvent) => lineOf(of).split(',').slice(0, 9);

it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
  expect(csvHead.codePointAt(0)).toBe(0xfeff);
  expect(csvHead.endsWith(',device,id\r\n')).toBe(true);
  expect(lineOf(event('2026-11-24T08:00', bg(100))).endsWith('\r\n')).toBe(true);
});

it('gives a reading in both units, the reported one untouched', () => {
  const time = '2026-11-24T07:00:00.000Z,2026-11-24T08:00:00,60,meter-glucose';
  expect(lineOf(event('2026-11-24T08:00', bg(100)))).toContain(`${time},100,mg/dL,100,5.5507,,`);
  expect(lineOf(event('2026-11-24T08:00', bg(5.5, { unit: 'mmol/L' })))).toContain(
    `${time},5.5,mmol/L,99.0857,5.5,,`,
  );
});

it('names the limit of a reading beyond what the device measures', () => {
  const high = first(event('2026-11-24T08:00', bg(600, { limit: 'HI' })));
  expect(high.slice(4)).toEqual(['600', 'mg/dL', '600', '33.3045', 'HI']);
});

it('leaves glucose empty where there is none', () => {
  const bolus = event('2026-11-24T08:00', { kind: 'bolus', shape: 'normal', delivered: 0.025 });
  expect(first(bolus).slice(3)).toEqual(['bolus', '0.025', 'U', '', '', '']);
});

it('quotes text and doubles its quotes', () => {
  const line = lineOf(event('2026-11-24T08:00', { kind: 'note', text: 'a "b", c' }));
  expect(line).toContain(String.raw`""text"":""a \""b\"", c""`);
});

it('keeps what the columns do not say', () => {
  const fact = { kind: 'alarm', origin: 'pump', code: 4, name: '=1+1' } as const;
  const line = lineOf(event('2026-11-24T08:00', fact));
  expect(line).toContain('""code"":4,""name"":""=1+1""');
});

it.each(['=1+1', '+1', '-1', '@a'])('takes %s as text and not as a formula', (device) => {
  expect(lineOf(event('2026-11-24T08:00', bg(100), { device }))).toContain(`,'${device},`);
});
