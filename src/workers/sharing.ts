import { packBundle } from '#bundles/pack.ts';
import { type Lock, seal } from '#bundles/seal.ts';
import type { ShareHead } from '#bundles/share-head.ts';
import type { ShownAs } from '#bundles/shown-as.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { jsonLine } from '#exports/json-lines.ts';
import type { View } from '#store/database.ts';
import { eventsOf } from '#store/day.ts';
import { daysWithin } from '#store/stretch.ts';
import type { DeviceSummary } from '#store/summary.ts';
import { readWindow } from '#store/window.ts';
import { isoAt } from '#time/zone.ts';
import type { About } from './backing-up.ts';
import { around, type Choice, isShared, wornAmong } from './share-choice.ts';
import { isTaken, shareEvent } from './share-event.ts';
import { type Names, namesFor, sharedDevices } from './share-names.ts';

/** What somebody else is to see, and how. */
export interface ShareOrder extends About, Omit<ShareHead, 'devices'> {
  readonly withNotes: boolean;
  /** The names on the cases of devices, by key. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface Share {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Events in it. */
  readonly events: number;
}

const byTime = (a: DeviceEvent, b: DeviceEvent): number => a.at - b.at || a.order - b.order;

/** What is shown and what has a part in it, in the order of time; settings of pumps however far away. */
async function chosenEvents(
  view: View,
  choice: Choice,
  settings: readonly DeviceEvent[],
): Promise<readonly DeviceEvent[]> {
  const days = await daysWithin(view.transaction('days').store.index('dates'), around(choice));
  const filed = days.flatMap((day) => eventsOf(day));
  const worn = wornAmong(filed.map(({ event }) => event));
  const events = filed.filter(isShared(choice, worn)).map(({ event }) => event);
  const ids = new Set(events.map(({ id }) => id));
  return [...settings.filter(({ id }) => !ids.has(id)), ...events].toSorted(byTime);
}

/**
 * Devices that the events are of, and the one that was read last of all: up to then nothing is missing.
 * What else somebody owns is not told.
 */
function involved(
  devices: readonly DeviceSummary[],
  events: readonly DeviceEvent[],
): readonly DeviceSummary[] {
  const told = new Set(events.map(({ device }) => device));
  const last = Math.max(...devices.map(({ lastRead }) => lastRead));
  const latest = devices.find(({ lastRead }) => lastRead === last);
  return devices.filter((one) => told.has(one.key) || one === latest);
}

/** Keys of devices that are not shared are left out: they name nothing. */
const shownFor = (shown: ShownAs, keys: ReadonlySet<string>, names: Names): ShownAs => ({
  ...shown,
  uncounted: shown.uncounted.filter((key) => keys.has(key)).map(names.device),
  mainSensor:
    shown.mainSensor && keys.has(shown.mainSensor) ? names.device(shown.mainSensor) : null,
});

/**
 * Chosen dates of a person for somebody else to look at, sealed: events alone, no serial number, no
 * note unless asked for, no capture (docs/bundle-format.md).
 */
export async function makeShare(view: View, lock: Lock, order: ShareOrder): Promise<Share> {
  const { withNotes, titles, app, made, ...head } = order;
  const choice = { from: head.from, to: head.to, zone: head.shown.zone, withNotes };
  const { settings, devices: all } = await readWindow(view, head.from, head.to);
  const events = await chosenEvents(view, choice, settings);
  const devices = involved(all, events);
  const keys = [...devices.map(({ key }) => key), ...events.map(({ device }) => device)];
  const names = namesFor(keys, events);
  const lines = events
    .map((event) => shareEvent(event, names, withNotes))
    .filter(isTaken)
    .map((event) => `${jsonLine(event, isoAt(event.at, choice.zone))}\n`);
  const share: ShareHead = {
    ...head,
    shown: shownFor(head.shown, new Set(keys), names),
    devices: sharedDevices(devices, titles, names),
  };
  const content = {
    kind: 'share',
    made,
    app,
    share,
    events: lines.join(''),
    captures: [],
  } as const;
  return { file: await seal(await packBundle(content), lock), events: lines.length };
}
