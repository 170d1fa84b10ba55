import type { EventId } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import type { StatisticGroup } from '../day/view.ts';

export type AlarmOrigin = 'pump' | 'sensor' | 'meter';

/** Alarms that say the same. */
export interface AlarmTypeRow {
  /** What an address calls it: `pump-103`. */
  readonly show: string;
  readonly origin: AlarmOrigin;
  readonly originName: string;
  readonly name: string;
  readonly code: string;
  readonly count: number;
}

export interface AlarmRow {
  readonly id: EventId;
  readonly clock: string;
  readonly origin: AlarmOrigin;
  readonly originName: string;
  /** The device that wrote it down; empty where one wrote them all. */
  readonly device: string;
  readonly name: string;
  /** The glucose it was about, with its unit; empty where it tells none. */
  readonly value: string;
  /** "cleared after 3 min"; of a sensor, which records none, empty. */
  readonly cleared: string;
}

export interface AlarmDay {
  readonly date: LocalDate;
  readonly day: string;
  /** "12 alarms". */
  readonly number: string;
  /** Latest first. */
  readonly rows: readonly AlarmRow[];
}

export interface AlarmsView {
  /** Of the whole window, whatever type is shown; the most frequent first. */
  readonly types: readonly AlarmTypeRow[];
  /** The type that is shown; null is all. */
  readonly shown: string | null;
  readonly total: number;
  /** Latest first, those with such an alarm. */
  readonly days: readonly AlarmDay[];
  readonly group: StatisticGroup;
}
