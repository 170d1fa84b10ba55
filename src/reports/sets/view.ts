import type { EventId } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import type { StatisticGroup } from '../day/view.ts';

export type UpkeepMarkSort = 'cannula' | 'tubing' | 'rewind' | 'reservoir' | 'battery';

export interface UpkeepMark {
  readonly id: EventId;
  readonly sort: UpkeepMarkSort;
  /** "07:12 Cannula filled". */
  readonly text: string;
}

export interface CalendarDay {
  readonly date: LocalDate;
  readonly number: number;
  readonly marks: readonly UpkeepMark[];
  /** "day 2": whole days since the change of a set whose life is known; else empty. */
  readonly since: string;
  /** Hours of the sets that were changed on this day. */
  readonly lives: readonly { readonly hours: string; readonly isLate: boolean }[];
  /** All of it in words. */
  readonly label: string;
}

export interface CalendarMonth {
  readonly id: string;
  /** "November 2026". */
  readonly title: string;
  readonly label: string;
  /** Seven places each; null is outside of the window or of the month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

export interface SetRow {
  readonly id: string;
  readonly date: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly hours: string;
  readonly isLate: boolean;
  readonly by: string;
  /** Whose set it was; empty where all are of one pump. */
  readonly pump: string;
}

export interface SetsView {
  readonly hasPump: boolean;
  /** Names of the weekdays, as weeks begin. */
  readonly weekdays: readonly string[];
  readonly months: readonly CalendarMonth[];
  /** The marks that occur, with their names. */
  readonly legend: readonly { readonly sort: UpkeepMarkSort; readonly name: string }[];
  /** Sets that were changed in the window, latest first. */
  readonly sets: readonly SetRow[];
  readonly group: StatisticGroup;
}
