import { expect, it } from 'vitest';
import { parseTrace, type TraceLine } from '#transports/trace.ts';
import { wrapReport } from '#protocols/astm/report.ts';
import { frameOf } from './meter.ts';
import { mask } from '#protocols/astm/mask.ts';

const HEADER = String.raw`H|\^&||k3Wq9Z|Bayer7410^01.10\01.05\10.03^7428-7654321^00000|A=1^C=03|3|||||P|1|20240315071542`;

const reportsOf = (bytes: readonly number[]): TraceLine[] => {
  const cuts = Array.from({ length: Math.ceil(bytes.length / 60) }, (_, at) => at * 60);
  return cuts.map((at) => {
    const report = wrapReport(Uint8Array.from(bytes.slice(at, at + 60)));
    report.set([0x41, 0x42, 0x43]);
    return { way: 'in', frame: { bytes: report } };
  });
};

const textOf = (trace: readonly TraceLine[]): string =>
  trace.map(({ frame }) => String.fromCharCode(...frame.bytes.subarray(4))).join('');

const whole = reportsOf(frameOf(1, HEADER));

it.each([
  ['a whole header', whole],
  ['a header without its last report', whole.slice(0, -1)],
  ['a header without its first report', whole.slice(1)],
  ['only the middle of a header', whole.slice(1, 2)],
  ['two headers, the first broken off', [...whole.slice(0, 2), ...whole]],
])('hides serial number and password in %s', (_name, trace) => {
  const masked = textOf(mask(trace));
  expect(masked).not.toMatch(/7654321|654321|k3Wq9Z/);
  expect(masked).toHaveLength(textOf(trace).length);
});

it('leaves results and what we sent alone', () => {
  const result = reportsOf(frameOf(3, 'R|1|^^^Glucose|104|mg/dL^P||F/M0/T1||202403140702'));
  const trace = [...parseTrace('=> 00 00 00 01 06'), ...result];
  expect(mask(trace)).toEqual(trace);
});
