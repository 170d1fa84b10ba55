import type { DeviceEvent } from '#domain/event.ts';
import { plural } from '../metrics/metric.ts';
import { clockText, localMs } from './clock.ts';
import { type DayContext, type DayDevice, deviceWords } from './context.ts';
import { dateWords } from './header.ts';
import { lengthWords } from './length.ts';
import { controlTests } from './readings.ts';
import type { Footnote } from './view.ts';
import { localDateOf } from '#time/zone.ts';

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
  const side = by > 0 ? 'behind' : 'ahead of';
  const words = `On this day the clock of ${deviceWords(key, context.input.devices)} was ${lengthWords(by)} ${side} the times shown here.`;
  return [note(`moved ${key}`, words)];
}

function skewNote(device: DayDevice, context: DayContext): readonly Footnote[] {
  const { input } = context;
  const { clockSkewMs: skew, key, lastRead } = device;
  if (Math.abs(skew) <= SKEW_SAID) return [];
  const side = skew > 0 ? 'ahead' : 'behind';
  const read = dateWords(localDateOf(lastRead, input.zone), 'short');
  const words = `The clock of ${deviceWords(key, input.devices)} was ${lengthWords(skew)} ${side} when it was read on ${read}.${movedBy(key, context) === 0 ? ' Its times are shown as the device has them.' : ''}`;
  return [(Math.abs(skew) > SKEW_WARNED ? warning : note)(`skew ${key}`, words)];
}

function incompleteNote({ complete, key }: DayDevice, { input }: DayContext): readonly Footnote[] {
  if (complete) return [];
  const words = `The last reading of ${deviceWords(key, input.devices)} broke off. What arrived is shown; there may be more in the device. Read it again to complete it.`;
  return [warning(`incomplete ${key}`, words)];
}

function devicesNote(devices: readonly DayDevice[], { input }: DayContext): readonly Footnote[] {
  if (devices.length < 2) return [];
  const names = devices.map(({ key }) => deviceWords(key, input.devices));
  const skews = devices.map(({ clockSkewMs }) => clockSkewMs);
  const apart = Math.max(...skews) - Math.min(...skews);
  const clocks = apart > SKEW_SAID ? ` Their clocks were ${lengthWords(apart)} apart.` : '';
  return [note('devices', `From ${names.join(' and ')}, each by its own clock.${clocks}`)];
}

function shiftNote({ day, input }: DayContext): readonly Footnote[] {
  const { shift } = day;
  if (!shift) return [];
  const way = shift.by > 0 ? 'forward' : 'back';
  const at = clockText(shift.at, day, input.preferences.hours);
  const length = (day.end - day.start) / 3_600_000;
  const words = `This day has ${length} hours: clocks went ${way} by ${lengthWords(shift.by)}, to ${at.replace('ᵇ', '')}. A meter does not do this by itself.`;
  const again = shift.by < 0 ? ' ᵇ marks the times that came a second time.' : '';
  return [note('shift', words + again)];
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
  const words = `${plural(moved.length, 'entry', 'entries')} with a device time that did not exist on this day (${first.wall.slice(11, 16)}), shown from ${at} on.`;
  return [note('missing-time', words)];
}

function futureNote({ events, input }: DayContext): readonly Footnote[] {
  const ahead = events.filter(({ at }) => at > input.now);
  if (ahead.length === 0) return [];
  const words = `${plural(ahead.length, 'entry lies', 'entries lie')} in the future: the clock of the device was probably wrong. Check its date and time.`;
  return [warning('future', words)];
}

function limitNote({ events }: DayContext): readonly Footnote[] {
  const limited = events.filter((e) => e.kind === 'meter-glucose' && !e.control && e.limit);
  if (limited.length === 0) return [];
  const words = `${plural(limited.length, 'reading')} beyond what the meter measures (HI, LO): counted in the ranges, left out of mean and standard deviation.`;
  return [note('limits', words)];
}

function controlNote({ events }: DayContext): readonly Footnote[] {
  const n = controlTests(events);
  if (n === 0) return [];
  return [note('control', `${plural(n, 'test')} with control solution left out.`)];
}

function zoneNote({ input }: DayContext): readonly Footnote[] {
  const { viewerZone, zone } = input;
  if (viewerZone === undefined || viewerZone === zone) return [];
  return [note('zone', `Drawn in ${zone}; this computer is set to ${viewerZone}.`)];
}

export function footnotesOf(context: DayContext): readonly Footnote[] {
  const used = new Set(context.events.map(({ device }) => device));
  const devices = context.input.devices.filter(({ key }) => used.has(key));
  return [
    ...futureNote(context),
    ...devices.flatMap((device) => incompleteNote(device, context)),
    ...devices.flatMap((device) => skewNote(device, context)),
    ...devices.flatMap((device) => movedNote(device, context)),
    ...devicesNote(devices, context),
    ...shiftNote(context),
    ...missingTimeNote(context),
    ...limitNote(context),
    ...controlNote(context),
    ...zoneNote(context),
  ];
}
