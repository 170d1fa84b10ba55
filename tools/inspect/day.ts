import { captureId, deviceKey } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { Failure } from '#domain/failure.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences.ts';
import { instant, localDate, type LocalDate, type Zone } from '#domain/time.ts';
import { isExportedEvent } from '#imports/json-lines/fact.ts';
import { dailySummary, dayAfter, type DayDevice, type DayInput } from '#reports/daily-summary.ts';
import { pumpPart } from '#reports/day/pump/index.ts';
import { localDay } from '#time/day.ts';
import { momentOf } from '#time/zone.ts';
import { readText, readWords, Usage, type Words, zoneOf } from './arguments.ts';

/** `day FILE --date D`: events as JSON lines → the view model of the Daily Summary. */
export async function day(words: string[]): Promise<string[]> {
  const asked = readWords(words);
  const zone = zoneOf(asked.zone);
  const lines = asked.files.flatMap((file) => eventsOf(file, zone));
  const events = eachOnce(lines).filter(({ removed }) => !removed);
  const input: DayInput = {
    date: dateOf(asked.date),
    zone,
    events,
    nearby: nearbyOf(events, dateOf(asked.date), zone),
    settings: events.filter((event) => event.kind === 'settings'),
    devices: devicesOf(events),
    preferences: preferencesOf(asked, zone),
    now: instant(events.reduce((last, { read }) => Math.max(last, read), 0)),
  };
  return [JSON.stringify(dailySummary(input, pumpPart))];
}

/** As the app keeps them: of two lines with one id the later; lines without an id are all different. */
const eachOnce = (events: readonly DeviceEvent[]): readonly DeviceEvent[] => [
  ...new Map(
    events.map((event) => [
      event.id.startsWith('line ') ? `${event.sources[0].capture} ${event.id}` : event.id,
      event,
    ]),
  ).values(),
];

/** As the app reads them: of two days before and one after, without sensor readings. */
function nearbyOf(events: readonly DeviceEvent[], date: LocalDate, zone: Zone) {
  const from = localDay(dayAfter(date, -2), zone).start;
  const to = localDay(dayAfter(date, 1), zone).end;
  return events.filter(({ at, kind }) => kind !== 'sensor-glucose' && at >= from && at < to);
}

function dateOf(text = ''): LocalDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    throw new Usage('name a day with --date 2026-11-24');
  return localDate(text);
}

function preferencesOf({ display }: Words, zone: Zone): Preferences {
  const preferences = defaultPreferences(zone);
  if (display === undefined || display === 'mg/dL') return preferences;
  if (display !== 'mmol/L') throw new Usage(`no unit ${display}`);
  return { ...preferences, unit: display };
}

/** Lines of an export, or of `inspect decode`, which leaves out what an export needs to be read back. */
function eventsOf(file: string, zone: Zone): readonly DeviceEvent[] {
  const lines = readText(file).split('\n');
  return lines.flatMap((line, order) => (line.trim() ? eventOf(line, order, zone, file) : []));
}

/** Bytes that nothing explains, and facts without a time: `decode` prints them too. */
const isOnNoDay = (value: object): boolean =>
  'kind' in value && (value.kind === 'unrecognised' || !('wall' in value));

function eventOf(line: string, order: number, zone: Zone, file: string): readonly DeviceEvent[] {
  const bad = () => new Failure('unreadable-file', `${file}:${order + 1} is not an event`);
  const value = parse(line);
  if (typeof value !== 'object' || value === null) throw bad();
  if (isOnNoDay(value)) return [];
  if (!('wall' in value)) throw bad();
  const at = new Date(momentOf(Date.parse(`${String(value.wall)}Z`), zone));
  if (Number.isNaN(at.getTime())) throw bad();
  const rest = { order, id: `line ${order}`, device: 'unknown', placement: 'zone-assumed' };
  const whole = { ...rest, at: at.toISOString(), read: at.toISOString(), ...value };
  if (!isExportedEvent(whole)) throw bad();
  const sources = [{ capture: captureId(file), section: 0, offset: 0, length: 0 }] as const;
  const placed = { at: instant(Date.parse(whole.at)), read: instant(Date.parse(whole.read)) };
  return [{ ...whole, ...placed, sources }];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What can be known of a device from its key alone: nothing of its clock. */
function devicesOf(events: readonly DeviceEvent[]): readonly DayDevice[] {
  return [...new Set(events.map(({ device }) => device))].flatMap((key) => {
    const [family = '', model = '', serial = ''] = key.split(':');
    const device = { family, model, serial };
    const known = { key, device, lastRead: instant(0), clockSkewMs: 0, complete: true };
    return deviceKey(device) === key ? [known] : [];
  });
}
