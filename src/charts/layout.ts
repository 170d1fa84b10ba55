import type { DailySummary } from '#reports/daily-summary.ts';

export type PanelName = 'glucose' | 'insulin' | 'intake';
export const panelNames: readonly PanelName[] = ['glucose', 'insulin', 'intake'];

/** Room under the lowest panel for the hours. */
export const HOURS = 26;
/** Room between panels. */
export const TOP_GAP = 8;

/** Height of a lane of bells. */
export const LANE = 17;

/** Shares of the height (daily-summary §1), with a pump and without; what folds away is the glucose's. */
const shares = { pump: { insulin: 0.3, intake: 0.15 }, none: { insulin: 0.17, intake: 0.13 } };
const least = { pump: { insulin: 112, intake: 52 }, none: { insulin: 76, intake: 52 } };
/** A panel without entries on paper: there, but collapsed. */
const COLLAPSED = 26;

/** Room left of the plot for numbers and right of it for names; the same for every panel. */
export const gutters = (width: number): { left: number; right: number } =>
  width < 560 ? { left: 44, right: 22 } : { left: 56, right: 64 };

export type Medium = 'screen' | 'paper';

/** Heights in whole pixels that add up to the total: folding a panel never moves the page. */
export function panelHeights(
  total: number,
  { insulin, intake }: Pick<DailySummary, 'insulin' | 'intake'>,
  medium: Medium = 'screen',
): Readonly<Record<PanelName, number>> {
  const kind = insulin.pump ? 'pump' : 'none';
  const heightOf = (name: 'insulin' | 'intake') =>
    Math.max(least[kind][name], Math.round((total - HOURS) * shares[kind][name]));
  const collapsed = medium === 'paper' ? COLLAPSED : 0;
  const b = insulin.folded ? 0 : heightOf('insulin');
  const c = intake.folded ? collapsed : heightOf('intake');
  const hours = (lowest: boolean) => (lowest ? HOURS : 0);
  return {
    glucose: total - b - c - hours(b > 0 || c > 0),
    insulin: b + hours(b > 0 && c === 0),
    intake: c + hours(c > 0),
  };
}

/** The panel that the hours stand under. */
export function lowestPanel(
  { insulin, intake }: Pick<DailySummary, 'insulin' | 'intake'>,
  medium: Medium,
): PanelName {
  if (!intake.folded || medium === 'paper') return 'intake';
  return insulin.folded ? 'glucose' : 'insulin';
}
