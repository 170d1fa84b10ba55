import type { DeviceEvent } from '#domain/event.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { type Amount, amountOf } from '#reports/data-table/amount.ts';

const columns =
  'time_utc,time_local,utc_offset_min,kind,value,unit,mg_dl,mmol_l,limit,fields,device,id';

/** Begins the file: the byte order mark by which Excel knows UTF-8, and the names of the columns. */
export const csvHead = `\uFEFF${columns}\r\n`;

/** Text of a file from elsewhere must not run as a formula of a spreadsheet (OWASP, CSV injection). */
const harmless = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const cell = (content: string | number): string =>
  quoted(typeof content === 'number' ? String(content) : harmless(content));

/** Converted glucose keeps four decimals; what was reported stays as it is. */
function glucoseIn(amount: Amount | null, unit: GlucoseUnit): number | '' {
  if (amount?.unit !== 'mg/dL' && amount?.unit !== 'mmol/L') return '';
  return amount.unit === unit
    ? amount.value
    : Number(convertGlucose(amount.value, amount.unit, unit).toFixed(4));
}

/** What the columns do not say, as JSON with its keys in one order. */
function fieldsOf(event: DeviceEvent): string {
  const { kind: _, at: _at, device: _device, id: _id, order: _order, ...rest } = event;
  const said = new Set(['sources', 'parts', 'limit']);
  if ('value' in event) for (const key of ['value', 'unit']) said.add(key);
  const left = Object.entries(rest).filter(([key]) => !said.has(key));
  return JSON.stringify(Object.fromEntries(left.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * An event as one line of CSV (RFC 4180), decimals with a point. `offset` is local time minus UTC in
 * ms. Both glucose units stand side by side; of LO and HI they are the limit itself.
 */
export function csvLine(event: DeviceEvent, offset: number): string {
  const amount = amountOf(event);
  const cells = [
    new Date(event.at).toISOString(),
    new Date(event.at + offset).toISOString().slice(0, 19),
    offset / 60_000,
    event.kind,
    amount?.value ?? '',
    amount?.unit ?? '',
    glucoseIn(amount, 'mg/dL'),
    glucoseIn(amount, 'mmol/L'),
    'limit' in event ? (event.limit ?? '') : '',
    fieldsOf(event),
    event.device,
    event.id,
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}
