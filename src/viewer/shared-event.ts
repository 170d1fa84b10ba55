import { brokenBundle } from '#bundles/broken.ts';
import { isMoment, isWithinBounds } from '#bundles/share-bounds.ts';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { parseLine } from '#imports/json-lines/decoder.ts';
import { type ExportedEvent, withKnownFields } from '#imports/json-lines/fact.ts';

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/** Each is a text, a number, yes or no, or numbers. */
const hasPlainSettings = (event: ExportedEvent): boolean =>
  event.kind !== 'settings' ||
  Object.values(event.settings).every((value) => typeof value !== 'object' || isNumbers(value));

/** What leads to other records, or takes one back: a share has none of it. */
const withheld = ['home', 'parts', 'removed'] as const;

function isRight({ order, at, read, ...fact }: ExportedEvent): boolean {
  const isPlaced =
    Math.abs(order) <= Number.MAX_SAFE_INTEGER &&
    isMoment(Date.parse(at)) &&
    isMoment(Date.parse(read));
  return isPlaced && isWithinBounds(fact) && withheld.every((name) => fact[name] === undefined);
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
