import { type DeviceIdentity, deviceKey } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import type { Span } from '#reports/delivery/span.ts';
import type { LocalDay } from '#time/day.ts';
import { clockText } from './clock.ts';
import { say } from './words.ts';
import type { DayItem, Detail } from './view.ts';

/** What the page knows of a device beside its events. */
export interface DayDevice {
  readonly key: string;
  readonly device: DeviceIdentity;
  /** The name on the case, where the caller knows it. */
  readonly name?: string;
  readonly lastRead: Instant;
  /** Device clock minus host clock at the last read. */
  readonly clockSkewMs: number;
  /** False where the last read broke off. */
  readonly complete: boolean;
}

export interface DayInput {
  readonly date: LocalDate;
  readonly zone: Zone;
  readonly events: readonly DeviceEvent[];
  /** Of the two days before and the day after, without sensor readings: a pump's rate, temp or suspend runs on. */
  readonly nearby: readonly DeviceEvent[];
  /** What pumps were set to, from this day or the time next to it that is known. */
  readonly settings: readonly EventOf<'settings'>[];
  readonly devices: readonly DayDevice[];
  readonly preferences: Preferences;
  readonly now: Instant;
  /** The zone of the computer that shows the page, to say so where it is another one. */
  readonly viewerZone?: Zone;
}

/** The input with what every part of the page asks for. */
export interface DayContext {
  readonly input: DayInput;
  readonly day: LocalDay;
  /** Events of this day in the order of time, half-open: midnight belongs to the new day. */
  readonly events: readonly DeviceEvent[];
  /** These and those nearby, each once, in the order of time. */
  readonly around: readonly DeviceEvent[];
  /**
   * First and last sensor reading of the day by device, where the readings are not among the events:
   * a pump's log goes at least as far as the readings that it keeps.
   */
  readonly sensed?: ReadonlyMap<string, Span>;
}

export const ofKind = <K extends DeviceEvent['kind']>(
  { events }: DayContext,
  kind: K,
): readonly Extract<DeviceEvent, { kind: K }>[] =>
  events.filter((event): event is Extract<DeviceEvent, { kind: K }> => event.kind === kind);

/**
 * The same day of the devices that count: what its numbers are made of, as those of a `Period` are.
 * Itself where all count.
 */
export function countedContext(context: DayContext): DayContext {
  const { uncounted } = context.input.preferences;
  const isCounted = ({ device }: DeviceEvent) => !uncounted.includes(device);
  if (context.around.every(isCounted)) return context;
  const { events, around } = context;
  return { ...context, events: events.filter(isCounted), around: around.filter(isCounted) };
}

/** The last four characters of a serial number: enough to tell two devices apart. */
export const serialTail = ({ serial }: DeviceIdentity): string => serial.slice(-4);

/** Nobody's device: a person typed it. */
const TYPED = 'typed::';

/** `Contour Next USB …1234`; the name alone where nothing tells the device from others. */
export const withTail = (name: string, tail: string): string => (tail ? `${name} …${tail}` : name);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const deviceName = ({ name, device }: DayDevice): string =>
  name ?? `${capital(device.family)} ${device.model}`;

/** `Contour Next USB …1234`, whatever is known of the device behind a key. */
export function deviceWords(key: string, devices: readonly DayDevice[]): string {
  if (key === TYPED) return say('typed');
  const known = devices.find((device) => device.key === key);
  if (known) return withTail(deviceName(known), serialTail(known.device));
  const [family = '', model = '', serial = ''] = key.split(':');
  const device = { family, model, serial };
  return key === deviceKey(device) ? `${capital(family)} ${model} …${serialTail(device)}` : key;
}

export const ordered = (events: readonly DeviceEvent[]): readonly DeviceEvent[] =>
  events.toSorted((a, b) => a.at - b.at || a.order - b.order);

const wallText = (event: DeviceEvent) => event.wall.replace('T', ' ');

/** The parts that every item has: time, device, and the way back to its bytes. */
export function itemOf(
  event: DeviceEvent,
  { input, day }: DayContext,
  words: { name: string; value: string; remark?: string; facts?: Detail['facts'] },
): DayItem {
  const clock = clockText(event.at, day, input.preferences.hours);
  const facts = [
    ...(words.facts ?? []),
    ...(event.device === TYPED ? [] : [{ label: say('on-device'), value: wallText(event) }]),
    { label: say('device'), value: deviceWords(event.device, input.devices) },
  ];
  const detail = { title: words.name, facts, sources: event.sources };
  const { name, value, remark = '' } = words;
  return { event: event.id, at: event.at, clock, name, value, remark, detail };
}
