import type { DailySummary } from '#reports/daily-summary.ts';

export type PanelName = 'glucose' | 'insulin' | 'intake';
export const panelNames: readonly PanelName[] = ['glucose', 'insulin', 'intake'];

/** Room under the lowest panel for the hours. */
export const HOURS = 26;
/** Room between panels. */
export const TOP_GAP = 8;

/** Shares of the height (daily-summary §1); what folds away is given to the glucose. */
const shares = { insulin: 0.17, intake: 0.13 };
const least = { insulin: 76, intake: 52 };

/** Room left of the plot for numbers and right of it for names; the same for every panel. */
export const gutters = (width: number): { left: number; right: number } =>
  width < 560 ? { left: 44, right: 16 } : { left: 56, right: 64 };

const heightOf = (name: 'insulin' | 'intake', folded: boolean, total: number) =>
  folded ? 0 : Math.max(least[name], Math.round(total * shares[name]));

/** Heights in whole pixels that add up to the total: folding a panel never moves the page. */
export function panelHeights(
  total: number,
  { insulin, intake }: Pick<DailySummary, 'insulin' | 'intake'>,
): Readonly<Record<PanelName, number>> {
  const hours = (name: PanelName, height: number) =>
    height > 0 && (name === 'intake' || intake.folded) ? height + HOURS : height;
  const b = hours('insulin', heightOf('insulin', insulin.folded, total));
  const c = hours('intake', heightOf('intake', intake.folded, total));
  return { glucose: total - b - c, insulin: b, intake: c };
}
