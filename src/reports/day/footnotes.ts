import type { DeviceEvent } from '#domain/event.ts';
import { clockText, localMs } from './clock.ts';
import { countedContext, type DayContext, type DayDevice, deviceWords } from './context.ts';
import { dateWords } from './header.ts';
import { lengthWords } from './length.ts';
import { controlTests } from './readings.ts';
import type { Footnote } from './view.ts';
import { localDateOf } from '#time/zone.ts';
import { listed } from '#domain/language.ts';
import { count, say } from './words.ts';

const MINUTE = 60_000;
/** A clock this far off is said; this far, it is a warning (decision 3). */
const SKEW_SAID = 2 * MINUTE;
const SKEW_WARNED = 15 * MINUTE;

export const note = (id: string, text: string): Footnote => ({ id, level: 'note', text });
export const warning = (id: string, text: string): Footnote => ({ id, level: 'warning', text });

const wallMs = ({ wall }: DeviceEvent): number => Date.parse(`${wall}Z`);

/** How far all that a device showed on this day is from the times here, in ms; 0 where that changed. */
function movedBy(key: string, { events, day }: DayContext): number {
  if (day.shift) return 0;
  const own = events.filter(({ device }) => device === key);
  const moved = new Set(own.map((event) => localMs(event.at, day) - wallMs(event)));
  const [by = 0] = moved;
  return moved.size === 1 ? by : 0;
}

/** A device that logs when its clock was set is shown in true time, not in the time that it showed. */
function movedNote({ key }: DayDevice, context: DayContext): readonly Footnote[] {
  const by = movedBy(key, context);
  if (Math.abs(by) < SKEW_SAID) return [];
  const device = deviceWords(key, context.input.devices);
  const words = { device, time: lengthWords(by) };
  return [note(`moved ${key}`, say(by > 0 ? 'moved.behind' : 'moved.ahead', words))];
}

function skewNote(device: DayDevice, context: DayContext): readonly Footnote[] {
  const { input } = context;
  const { clockSkewMs: skew, key, lastRead } = device;
  if (Math.abs(skew) <= SKEW_SAID) return [];
  const date = dateWords(localDateOf(lastRead, input.zone), 'short');
  const known = { device: deviceWords(key, input.devices), time: lengthWords(skew), date };
  const said = say(skew > 0 ? 'skew.ahead' : 'skew.behind', known);
  const words = movedBy(key, context) === 0 ? `${said} ${say('skew.as-is')}` : said;
  return [(Math.abs(skew) > SKEW_WARNED ? warning : note)(`skew ${key}`, words)];
}

function incompleteNote({ complete, key }: DayDevice, { input }: DayContext): readonly Footnote[] {
  if (complete) return [];
  const device = deviceWords(key, input.devices);
  return [warning(`incomplete ${key}`, say('incomplete', { device }))];
}

function devicesNote(devices: readonly DayDevice[], { input }: DayContext): readonly Footnote[] {
  if (devices.length < 2) return [];
  const names = devices.map(({ key }) => deviceWords(key, input.devices));
  const skews = devices.map(({ clockSkewMs }) => clockSkewMs);
  const apart = Math.max(...skews) - Math.min(...skews);
  const said = [say('devices', { devices: listed(names) })];
  if (apart > SKEW_SAID) said.push(say('devices.apart', { time: lengthWords(apart) }));
  return [note('devices', said.join(' '))];
}

function shiftNote({ day, input }: DayContext): readonly Footnote[] {
  const { shift } = day;
  if (!shift) return [];
  const at = clockText(shift.at, day, input.preferences.hours).replace('ᵇ', '');
  const hours = (day.end - day.start) / 3_600_000;
  const change = { hours, by: lengthWords(shift.by), at };
  const words =
    shift.by > 0
      ? say('shift.forward', change)
      : `${say('shift.back', change)} ${say('shift.again')}`;
  return [note('shift', words)];
}

/** Times that the device showed and that this day's clocks did not. */
function missingTimeNote({ day, events, input }: DayContext): readonly Footnote[] {
  if (!day.shift || day.shift.by < 0) return [];
  const skipped = day.shift.at + day.offset;
  const until = skipped + day.shift.by;
  const moved = events.filter((event) => wallMs(event) >= skipped && wallMs(event) < until);
  const [first] = moved;
  if (!first) return [];
  const at = clockText(first.at, day, input.preferences.hours);
  const words = count('missing', moved.length, { wall: first.wall.slice(11, 16), at });
  return [note('missing-time', words)];
}

function futureNote({ events, input }: DayContext): readonly Footnote[] {
  const ahead = events.filter(({ at }) => at > input.now);
  if (ahead.length === 0) return [];
  return [warning('future', count('future', ahead.length))];
}

function limitNote({ events }: DayContext): readonly Footnote[] {
  const limited = events.filter((e) => e.kind === 'meter-glucose' && !e.control && e.limit);
  if (limited.length === 0) return [];
  return [note('limits', count('limits', limited.length))];
}

function controlNote({ events }: DayContext): readonly Footnote[] {
  const n = controlTests(events);
  if (n === 0) return [];
  return [note('control', count('control', n))];
}

function zoneNote({ input }: DayContext): readonly Footnote[] {
  const { viewerZone, zone } = input;
  if (viewerZone === undefined || viewerZone === zone) return [];
  return [note('zone', say('zone', { zone, here: viewerZone }))];
}

/** Devices that the person does not count: drawn, and in no number. */
function uncountedNote(devices: readonly DayDevice[], { input }: DayContext): readonly Footnote[] {
  const left = devices.filter(({ key }) => input.preferences.uncounted.includes(key));
  if (left.length === 0) return [];
  const names = listed(left.map(({ key }) => deviceWords(key, input.devices)));
  return [note('uncounted', count('uncounted', left.length, { devices: names }))];
}

export function footnotesOf(context: DayContext): readonly Footnote[] {
  const used = new Set(context.events.map(({ device }) => device));
  const devices = context.input.devices.filter(({ key }) => used.has(key));
  return [
    ...futureNote(context),
    ...devices.flatMap((device) => incompleteNote(device, context)),
    ...devices.flatMap((device) => skewNote(device, context)),
    ...devices.flatMap((device) => movedNote(device, context)),
    ...uncountedNote(devices, context),
    ...devicesNote(devices, context),
    ...shiftNote(context),
    ...missingTimeNote(context),
    ...limitNote(countedContext(context)),
    ...controlNote(context),
    ...zoneNote(context),
  ];
}
