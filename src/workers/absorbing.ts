import { familyOf } from '#devices/registry.ts';
import type { Capture, CaptureId } from '#domain/capture.ts';
import { type Decoder, isMiscount, unreadable } from '#domain/decoder.ts';
import type { DeviceEvent } from '#domain/event.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { landingDay } from '#reports/day/landing.ts';
import { formatOf, typed } from '#imports/registry.ts';
import { type LocalDate, zone as zoneNamed, type Zone } from '#domain/time.ts';
import { getCapture, headOf, type KeptCapture, putCapture } from '#store/captures.ts';
import type { View } from '#store/database.ts';
import { isResult } from '#store/day.ts';
import { type Absorbed, mergeDays, Rebuilding, refileDays } from '#store/days.ts';
import { clockSkew, place } from '#time/place.ts';
import { localDateOf } from '#time/zone.ts';

/** What taking in one capture came to. */
export interface Absorption {
  /** Results the capture holds; those that were not stored before; the others. */
  readonly results: number;
  readonly added: number;
  readonly known: number;
  readonly problems: number;
  readonly clockSkewMs: number;
  /** The last local date it has a result on. */
  readonly latest?: LocalDate;
  /** The unit of the latest glucose result. */
  readonly unit?: GlucoseUnit;
  /** Where the device announced another number of results than came: both numbers, in words. */
  readonly miscount?: string;
}

const unitOf = (results: Absorbed['filed']): GlucoseUnit | undefined =>
  results
    .map(({ event }) => event)
    .map((event) => ('unit' in event && event.kind !== 'lab-a1c' ? event.unit : undefined))
    .findLast(Boolean);

/** Told before a capture is decoded, and without one afterwards. */
export type OnBeat = (capture?: { readonly id: CaptureId; readonly version: number }) => void;

export const decoderOf = async ({
  device,
}: Pick<Capture, 'device'>): Promise<Decoder | undefined> =>
  sourceOf(device.family)?.decoder ?? familyOf(device.family)?.decoder();

/** What is no device: the keyboard, a format of files. */
const sourceOf = (id: string) => (id === typed.id ? typed : formatOf(id));

/** The zone a person's days are cut in: their own, or else that of the capture. */
export async function zoneOf(view: View, capture?: Pick<Capture, 'zone'>): Promise<Zone> {
  const { preferences } = (await view.get('meta', 'preferences')) ?? {};
  return preferences?.preferences.zone ?? capture?.zone ?? zoneNamed('UTC');
}

const filer = (zone: Zone) => (event: DeviceEvent) => ({
  event,
  local: localDateOf(event.at, zone),
});

export function digest(
  capture: KeptCapture,
  { version, logsClock, decode }: Decoder,
  zone: Zone,
  onBeat: OnBeat,
): Absorbed {
  onBeat({ id: capture.id, version });
  const { records, problems } = decode(capture);
  onBeat();
  const readings = records.filter(({ kind }) => kind.endsWith('-glucose')).length;
  return {
    capture: { ...headOf(capture), decoder: version, readings, problems },
    filed: place(records, capture, logsClock).map(filer(zone)),
    clockSkewMs: clockSkew(capture),
  };
}

/** Decodes a capture, places its records and merges them into the days they fall on. */
export async function absorbCapture(
  view: View,
  capture: Capture,
  onBeat: OnBeat,
): Promise<Absorption> {
  await putCapture(view, capture);
  const stored = (await getCapture(view, capture.id)) ?? capture;
  const decoder = await decoderOf(stored);
  const zone = await zoneOf(view, stored);
  if (!decoder) {
    return { results: 0, added: 0, known: 0, problems: 0, clockSkewMs: clockSkew(stored) };
  }
  const absorbed = digest(stored, decoder, zone, onBeat);
  const added = await mergeDays(view, absorbed, zone);
  const results = absorbed.filed.filter(isResult);
  const dates = results.map(({ local }) => local).toSorted();
  const latest = landingDay(dates, stored.clock.host, zone);
  const unit = unitOf(results);
  const miscount = absorbed.capture.problems?.find(isMiscount)?.note;
  return {
    results: results.length,
    added,
    known: results.length - added,
    problems: unreadable(absorbed.capture.problems),
    clockSkewMs: absorbed.clockSkewMs,
    ...(latest !== undefined && { latest }),
    ...(unit !== undefined && { unit }),
    ...(miscount !== undefined && { miscount }),
  };
}

/** So many times what it costs to rebuild from a capture it costs to merge it into stored days. */
const DEARER = 4;

/**
 * Decodes what no decoder of today's version has read: captures the journal gave back, readings
 * that broke off, all of a family whose decoder got better. Returns how many captures that were.
 */
export async function absorbPending(view: View, onBeat: OnBeat): Promise<number> {
  const pending: CaptureId[] = [];
  let isOutdated = false;
  const captures = await view.getAll('captures');
  for (const capture of captures) {
    const decoder = await decoderOf(capture);
    if (!decoder || capture.decoder === decoder.version) continue;
    pending.push(capture.id);
    isOutdated ||= capture.decoder !== undefined;
  }
  if (isOutdated || pending.length * DEARER > captures.length) await rebuild(view, onBeat);
  else for (const id of pending) await absorbKept(view, id, onBeat);
  if (pending.length === 0) await refile(view);
  await view.put('meta', { whole: true }, 'whole');
  return pending.length;
}

async function absorbKept(view: View, id: CaptureId, onBeat: OnBeat): Promise<void> {
  const capture = await getCapture(view, id);
  if (capture) await absorbCapture(view, capture, onBeat);
}

/** Makes all days anew from all captures, and swaps them for the old ones at once. */
async function rebuild(view: View, onBeat: OnBeat): Promise<void> {
  const rebuilding = new Rebuilding();
  const heads = await view.getAll('captures');
  const zone = await zoneOf(view, heads[0]);
  for (const { id, stuck, decoder: version } of heads) {
    const capture = await getCapture(view, id);
    const decoder = capture && (await decoderOf(capture));
    if (!decoder || (stuck && version === decoder.version)) continue;
    rebuilding.add(digest(capture, decoder, zone, onBeat));
  }
  await rebuilding.commit(view, zone);
}

/** Files all days under the dates of the person's zone, where that is another one by now. */
export async function refile(view: View): Promise<void> {
  const { zone: before } = (await view.get('meta', 'zone')) ?? {};
  const zone = await zoneOf(view);
  if (before === undefined || before === zone) return;
  if ((await view.get('meta', 'preferences')) === undefined) return;
  await refileDays(view, zone, (event) => filer(zone)(event).local);
}
