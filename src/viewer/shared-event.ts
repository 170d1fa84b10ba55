import { brokenBundle } from '#bundles/broken.ts';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { parseLine } from '#imports/json-lines/decoder.ts';
import { type ExportedEvent, withKnownFields } from '#imports/json-lines/fact.ts';

// What an event of a share may hold beside being one of ours. A share comes from anybody: what is
// larger than any device tells was made to stop the page.

const TEXT = 2000;
const ITEMS = 500;
const NUMBER = 1e6;
const DEPTH = 4;
const LATEST = Date.UTC(2100, 0);

function isModest(value: unknown, depth = DEPTH): boolean {
  if (typeof value === 'string') return value.length <= TEXT;
  if (typeof value === 'number') return Math.abs(value) <= NUMBER;
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean';
  const entries = Object.entries(value);
  return (
    depth > 0 &&
    entries.length <= ITEMS &&
    entries.every(([name, one]) => name !== '__proto__' && isModest(one, depth - 1))
  );
}

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/** Each is a text, a number, yes or no, or numbers. */
const hasPlainSettings = (event: ExportedEvent): boolean =>
  event.kind !== 'settings' ||
  Object.values(event.settings).every((value) => typeof value !== 'object' || isNumbers(value));

const isMoment = (text: string): boolean => {
  const at = Date.parse(text);
  return at >= 0 && at <= LATEST;
};

function isRight({ order, ...event }: ExportedEvent): boolean {
  const isPlaced =
    Math.abs(order) <= Number.MAX_SAFE_INTEGER && isMoment(event.at) && isMoment(event.read);
  return isPlaced && isModest(event);
}

/** Its bytes stayed where it was read. */
const nowhere = { capture: captureId(''), section: 0, offset: 0, length: 0 };

/** An event from a line of a share. Throws Failure `broken-bundle` where it is none of ours. */
export function sharedEvent(line: string): DeviceEvent {
  const event = parseLine(line);
  if (!event || !isRight(event) || !hasPlainSettings(event))
    throw brokenBundle('a line that is no event of ours');
  const { at, read, ...rest } = withKnownFields(event);
  return {
    ...rest,
    at: instant(Date.parse(at)),
    read: instant(Date.parse(read)),
    sources: [nowhere],
  };
}
