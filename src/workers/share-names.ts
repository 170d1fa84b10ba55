import type { SharedDevice } from '#bundles/share-head.ts';
import type { DeviceIdentity } from '#domain/capture.ts';
import { type DeviceEvent, type EventId, eventIdText } from '#domain/event.ts';
import { keyboard } from '#domain/typed-entry.ts';
import { deviceKey } from '#domain/capture.ts';
import type { DeviceSummary } from '#store/summary.ts';

/** Keys and ids name devices by their serial numbers; these stand in their place. */
export interface Names {
  readonly device: (key: string) => string;
  readonly event: (id: EventId) => EventId;
}

const TYPED = deviceKey(keyboard);

/** New names, in the order of the old ones: what is ordered by them stays in order. */
export function namesFor(keys: readonly string[], events: readonly DeviceEvent[]): Names {
  const sorted = [...new Set(keys)].filter((key) => key !== TYPED).toSorted();
  const devices = new Map(sorted.map((key, i) => [key, `d${String(i + 1).padStart(3, '0')}`]));
  const ids = new Map(events.map(({ id }, i) => [id, eventIdText(`e${i + 1}`)]));
  return {
    device: (key) => devices.get(key) ?? key,
    event: (id) => ids.get(id) ?? eventIdText(''),
  };
}

const modelOf = ({ family, model }: DeviceIdentity): string => `${family} ${model}`;

/** A, B, C for several of one model; nothing for the only one. */
function markOf(one: DeviceSummary, all: readonly DeviceSummary[]): string {
  const alike = all.filter(({ device }) => modelOf(device) === modelOf(one.device));
  return alike.length > 1 ? String.fromCodePoint(65 + (alike.indexOf(one) % 26)) : '';
}

/** Devices as somebody else is told of them; `titles` has the names on their cases, by key. */
export const sharedDevices = (
  devices: readonly DeviceSummary[],
  titles: Readonly<Record<string, string>>,
  names: Names,
): readonly SharedDevice[] =>
  devices.map((one, _, all) => ({
    key: names.device(one.key),
    family: one.device.family,
    model: one.device.model,
    name: titles[one.key] ?? modelOf(one.device),
    mark: markOf(one, all),
    lastRead: one.lastRead,
    clockSkewMs: one.clockSkewMs,
    complete: one.complete,
  }));
