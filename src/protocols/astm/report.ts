/** Meter and host wrap their bytes in reports of 64: prefix (3), count n (1), n bytes, zeros. */
const REPORT_BYTES = 64;
const MOST_PAYLOAD = 60;

/** One report with at most 60 payload bytes. The meter ignores the prefix of what it receives. */
export function wrapReport(payload: Uint8Array): Uint8Array {
  const report = new Uint8Array(REPORT_BYTES);
  report[3] = payload.length;
  report.set(payload, 4);
  return report;
}

export type Unwrapped =
  | { readonly ok: true; readonly payload: Uint8Array }
  | { readonly ok: false; readonly fault: 'prefix' | 'length' };

/** The payload of an input report, or why it cannot be one of the meter's: no ABC, or n > 60. */
export function unwrapReport(report: Uint8Array): Unwrapped {
  const [a, b, c, n = 0] = report;
  if (a !== 0x41 || b !== 0x42 || c !== 0x43) return { ok: false, fault: 'prefix' };
  if (n > MOST_PAYLOAD || report.length < 4 + n) return { ok: false, fault: 'length' };
  return { ok: true, payload: report.slice(4, 4 + n) };
}
