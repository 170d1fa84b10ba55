import type { Figure } from '../day/view.ts';
import type { Gri } from '../metrics/risk.ts';
import type { Twin } from '../twin.ts';

/** Numbers that look at the same thing. */
export interface VariabilityGroup {
  readonly id: 'spread' | 'days' | 'risk' | 'area';
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** The glycemia risk index of one window, as a point of the grid. */
export interface GriPoint extends Gri {
  readonly id: 'now' | 'before';
  readonly label: string;
  /** `34 (zone B)`. */
  readonly text: string;
}

export interface GriGrid {
  readonly title: string;
  /** One sentence for who does not see the picture. */
  readonly text: string;
  readonly points: readonly GriPoint[];
  readonly twin: Twin;
  /** Why a window has no point; empty where all have. */
  readonly missing: readonly string[];
}

export interface VariabilityView {
  readonly groups: readonly VariabilityGroup[];
  readonly grid: GriGrid;
  readonly isEmpty: boolean;
}
