import type { CaptureHead } from '#domain/capture.ts';
import { brokenBundle } from './broken.ts';
import { isRecord, isText, parseJson } from './json.ts';
import { isZone } from './zone.ts';

/** What a reading was about, whether it came to its end, and why not. */
export type BundledHead = CaptureHead & { readonly complete: boolean; readonly reason?: string };

const LONGEST = 200;
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

const isShort = (value: unknown): value is string => isText(value) && value.length <= LONGEST;

const isDevice = (value: unknown): boolean =>
  isRecord(value) &&
  isShort(value['family']) &&
  isShort(value['model']) &&
  isShort(value['serial']);
const isClock = (value: unknown): boolean =>
  isRecord(value) &&
  isShort(value['device']) &&
  WALL.test(value['device']) &&
  !Number.isNaN(Date.parse(`${value['device']}Z`)) &&
  Number.isSafeInteger(value['host']);

const isHead = (value: unknown): value is BundledHead =>
  isRecord(value) &&
  isDevice(value['device']) &&
  isClock(value['clock']) &&
  isShort(value['zone']) &&
  isZone(value['zone']) &&
  typeof value['complete'] === 'boolean' &&
  (value['reason'] === undefined || isShort(value['reason']));

/** The head of a capture, its own fields alone. Throws Failure `broken-bundle` where one is missing or odd. */
export function readHead(bytes: Uint8Array): BundledHead {
  const value = parseJson(bytes, 'the head of a capture');
  if (!isHead(value)) throw brokenBundle('the head of a capture lacks something');
  const { device, clock, zone, complete, reason } = value;
  return {
    device: { family: device.family, model: device.model, serial: device.serial },
    clock: { device: clock.device, host: clock.host },
    zone,
    complete,
    ...(reason !== undefined && { reason }),
  };
}
