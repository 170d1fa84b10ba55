import type { DeviceEvent } from '#domain/event.ts';
import { addDays, instant, type LocalDate, type Zone } from '#domain/time.ts';
import { pumpsIn } from '#reports/delivery/pumps.ts';
import { BEFORE_HOURS } from '#reports/episodes/before.ts';
import type { FiledEvent } from '#store/columns.ts';
import { localDay } from '#time/day.ts';

/** What of a person's record somebody else is to see: local dates, both included. */
export interface Choice {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly zone: Zone;
  /** What the person wrote goes with it only where they say so. */
  readonly withNotes: boolean;
}

/** What came before an episode is looked for so far back. */
const BEFORE = BEFORE_HOURS * 3_600_000;
/** Two notes of one test or one meal are taken for one so far apart: they may lie on both sides of midnight. */
const AFTER = 15 * 60_000;

/** Devices that are worn: pumps, and what else takes the readings of a sensor. */
export const wornAmong = (events: readonly DeviceEvent[]): ReadonlySet<string> =>
  new Set([
    ...pumpsIn(events),
    ...events.filter(({ kind }) => kind === 'sensor-glucose').map(({ device }) => device),
  ]);

/** Local dates whose events reports of the chosen ones are made of. */
export const around = ({ from, to }: Choice) => ({ from: addDays(from, -2), to: addDays(to, 1) });

/**
 * Whether an event is shown, or has a part in what is. Of a worn device every record around the dates
 * has one: what it delivers on them was told before, and a record of any kind says that its log is
 * known so far. A clock that was wrong puts events far from the others of their record: those stay out.
 */
export function isShared(
  choice: Choice,
  worn: ReadonlySet<string>,
): (filed: FiledEvent) => boolean {
  const { from, to, zone, withNotes } = choice;
  const first = instant(localDay(from, zone).start - BEFORE);
  const end = instant(localDay(to, zone).end + AFTER);
  const near = around(choice);
  return ({ event, local }) => {
    if (event.kind === 'note' && !withNotes) return false;
    if (local >= from && local <= to) return true;
    if (event.kind === 'sensor-glucose' || event.kind === 'note') return false;
    if (local < near.from || local > near.to) return false;
    return worn.has(event.device) || (event.at >= first && event.at < end);
  };
}
