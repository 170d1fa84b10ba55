import type { LocalDate } from '#domain/time.ts';
import type { StatisticGroup } from '../day/view.ts';
import type { How } from '../metrics/metric.ts';
import type { Level } from '../metrics/ranges.ts';
import type { Twin } from '../twin.ts';
import type { BeforeKind } from './before.ts';
import type { EpisodeSide } from './found.ts';

/** How many episodes began in each hour of the local clock. */
export interface HourCounts {
  readonly counts: readonly number[];
  /** Names of the hours, every third one. */
  readonly labels: readonly string[];
  /** Hours drawn as night, half-open. */
  readonly night: readonly [from: number, to: number];
  /** All of it in one sentence. */
  readonly label: string;
  readonly twin: Twin;
}

/** "Bolus by the calculator above its proposal: 5 of 12". */
export interface BeforeRow {
  readonly kind: BeforeKind;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly text: string;
}

/** One episode, or low readings of a meter that belong together. */
export interface EpisodeRow {
  readonly id: string;
  readonly date: LocalDate;
  readonly day: string;
  readonly clock: string;
  readonly level: Exclude<Level, 'target'>;
  readonly levelName: string;
  readonly length: string;
  /** The lowest or highest value, with its unit. */
  readonly extreme: string;
  /** Cut, ongoing, extended. */
  readonly flags: readonly string[];
  /** What is recorded of the three hours before, in the order of time; empty where nothing is. */
  readonly before: readonly string[];
}

export interface EpisodeList {
  readonly id: EpisodeSide;
  readonly title: string;
  readonly group: StatisticGroup;
  /** Null where there is no episode. */
  readonly hours: HourCounts | null;
  /** Null where nothing is recorded that could have come before. */
  readonly before: { readonly rows: readonly BeforeRow[]; readonly how: How } | null;
  /** Latest first. */
  readonly rows: readonly EpisodeRow[];
}

export interface EpisodesView {
  /** What tells of episodes; a meter alone tells of low readings only. */
  readonly from: 'sensor' | 'meter' | 'nothing';
  readonly lists: readonly EpisodeList[];
  /** What the page has to say of itself. */
  readonly notes: readonly string[];
}
