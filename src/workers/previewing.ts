import { type Capture, deviceKey } from '#domain/capture.ts';
import { type LocalDate, localDate, wallDate } from '#domain/time.ts';
import { landingDay } from '#reports/day/landing.ts';
import type { FiledEvent } from '#store/columns.ts';
import type { View } from '#store/database.ts';
import { isResult } from '#store/day.ts';
import type { Absorbed } from '#store/days.ts';
import type { DeviceSummary } from '#store/summary.ts';
import { addDays } from '#time/day.ts';
import { decoderOf, digest, type OnBeat, zoneOf } from './absorbing.ts';

/** Days that can be looked at while older ones are read. */
const MOST_DAYS = 14;
/** Records by which it is told where the oldest begin. */
const OLDEST = 10;
/** Later than every date. */
const NEVER = localDate('9999-12-31');

/** What a reading that still goes on has come to. Nothing of it is stored. */
export interface Preview {
  /** Of the last days of which everything has come. */
  readonly filed: readonly FiledEvent[];
  readonly device: DeviceSummary;
  /** The latest of them, once the day before it is there too: what began then reaches into it. */
  readonly ready?: LocalDate;
}

/**
 * Decodes what has come so far of a device that gives its memory newest first. `arriving` names the
 * sections of which older ones are still to come: the day on which the oldest of them begins is
 * left out, and all before it.
 */
export async function previewCapture(
  view: View,
  capture: Capture,
  arriving: readonly string[],
  onBeat: OnBeat,
): Promise<Preview | undefined> {
  const decoder = await decoderOf(capture);
  if (!decoder) return undefined;
  const zone = await zoneOf(view, capture);
  const absorbed = digest(capture, decoder, zone, onBeat);
  const edge =
    arriving
      .map((name) => edgeOf(name, capture, absorbed))
      .toSorted()
      .at(-1) ?? '';
  const whole = absorbed.filed.filter(
    ({ event, local }) => local > edge && wallDate(event.wall) > edge,
  );
  const dates = whole.filter(isResult).map(({ local }) => local);
  const latest = landingDay(dates.toSorted(), capture.clock.host, zone);
  const device = summaryOf(absorbed);
  if (latest === undefined) return { filed: [], device };
  const first = addDays(latest, 1 - MOST_DAYS);
  const filed = whole.filter(({ local }) => local >= first);
  return { filed, device, ...(addDays(latest, -1) > edge && { ready: latest }) };
}

/**
 * The date up to which one kind of section has come: where the oldest of it begin. A record with a
 * wrong date must not pass for an old one, so the latest of several counts; where there are none, no
 * day is whole.
 */
function edgeOf(name: string, { sections }: Capture, { filed }: Absorbed): LocalDate {
  const told = filed.filter(({ event }) => sections[event.sources[0].section]?.name === name);
  const oldest = told.toSorted((a, b) => a.event.order - b.event.order).slice(0, OLDEST);
  return (
    oldest
      .map(({ local }) => local)
      .toSorted()
      .at(-1) ?? NEVER
  );
}

const summaryOf = ({ capture, clockSkewMs }: Absorbed): DeviceSummary => ({
  key: deviceKey(capture.device),
  device: capture.device,
  capture: capture.id,
  lastRead: capture.clock.host,
  clockSkewMs,
  complete: true,
  readings: capture.readings ?? 0,
  sections: capture.sections,
  problems: 0,
});
