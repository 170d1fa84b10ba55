import type { ComponentType, VNode } from 'preact';
import type { ReportPage, ReportRoute } from '#app/report-address.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import type { Period } from '#reports/period/period.ts';
import type { Steps } from '#reports/steps.ts';

/** Local dates, both included. */
export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a person asked of a report beside its window. */
export interface Asked {
  readonly route: ReportRoute;
  /** The stretches that it asked for beside its own, in that order. */
  readonly others: readonly Period[];
  /** True where the days are somebody else's copy: nothing can be added or corrected. */
  readonly isCopy?: boolean;
}

export interface BodyProps<View> {
  readonly view: View;
  readonly route: ReportRoute;
  readonly person: Person;
  readonly isCopy: boolean;
}

/**
 * One report: a pure view model of a period, and what draws it on screen and paper. The frame around
 * it (window, filters, print, empty, wrong) is the same for all of them.
 */
export interface Report<View> {
  readonly page: ReportPage;
  /** Days of a window where none is asked for; 14 unless said otherwise. */
  readonly days?: number;
  /** The stretch to read where more than the window is needed: `period.over(from, to)` then shows others of it. */
  readonly reads?: (window: Window) => Window;
  /** Other stretches, however far away: each is read for itself, so that nothing between them is. */
  readonly beside?: (window: Window, route: ReportRoute) => readonly Window[];
  /** Its view model; in steps where one takes long, so that the page answers in between. */
  readonly view: (period: Period, asked: Asked) => View | Steps<View>;
  /** True where there is nothing to show; the frame says so. */
  readonly isEmpty: (view: View) => boolean;
  readonly Body: ComponentType<BodyProps<View>>;
  /** What can be done where there is nothing to show, below the words of the frame. */
  readonly Empty?: ComponentType<BodyProps<View>>;
  /** Controls of this report alone, beside the window and its filters. */
  readonly Tools?: ComponentType<BodyProps<View>>;
  /** True where its numbers are of sensor readings: it then says which of two sensors they are not of. */
  readonly ofSensors?: boolean;
  /** False where weekdays and hours mean nothing to it. */
  readonly filters?: boolean;
}

/** A report whatever its view model is: what the frame and the packet hold. */
export interface AnyReport {
  readonly page: ReportPage;
  readonly days: number;
  readonly hasFilters: boolean;
  readonly reads: (window: Window) => Window;
  readonly beside: (window: Window, route: ReportRoute) => readonly Window[];
  /** The report of a period, ready to be drawn. */
  readonly open: (period: Period, asked: Asked, person: Person) => Steps<OpenReport>;
}

export interface OpenReport {
  readonly isEmpty: boolean;
  /** The same node each time: Preact passes over it while the frame around it changes. */
  readonly body: () => VNode;
  readonly tools: () => VNode | null;
  readonly empty: () => VNode | null;
}
