import type { Level } from '#reports/metrics/ranges.ts';
import type { RangeBar, RangeRow, RangeTotal } from '#reports/profile/view.ts';
import { tenth } from '../plot/scale.ts';
import { spreadOut } from '../spread-out.ts';

/** The bar in its own units; letters have their real size on paper. */
export const barLayout = {
  width: 420,
  height: 216,
  top: 10,
  bottom: 206,
  /** Left edge of the bar and its width. */
  bar: { x: 40, width: 30 },
  label: 92,
  percent: 276,
  bracket: 284,
  total: 300,
} as const;

/** No range is drawn lower than this part of the bar, the target no lower than twice of it: the labels tell the truth. */
const LOWEST = 0.06;
/** Half the height of a label of two lines. */
const HALF = 14;

export interface BarRow extends RangeRow {
  readonly y: number;
  readonly height: number;
  /** Middle of its label, which a leader joins to the bar where it had to move. */
  readonly labelY: number;
  readonly isEmpty: boolean;
}

export interface Bracket extends RangeTotal {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

export interface BarPicture {
  readonly rows: readonly BarRow[];
  readonly joints: readonly { readonly y: number; readonly label: string }[];
  readonly brackets: readonly Bracket[];
}

const lowestOf = (level: Level) => (level === 'target' ? 2 * LOWEST : LOWEST);

/** Parts of the bar: none too low to be seen, together the whole of it. */
export function partsOf(rows: readonly Pick<RangeRow, 'level' | 'share'>[]): readonly number[] {
  const raised = rows.map(({ level, share }) => Math.max(share / 100, lowestOf(level)));
  const sum = raised.reduce((all, part) => all + part, 0);
  return raised.map((part) => part / sum);
}

const middleOf = ({ y, height }: { readonly y: number; readonly height: number }) => y + height / 2;

/** Heights and texts from the highest range down, no two texts touching. */
export function drawBar({ rows, joints, totals }: RangeBar): BarPicture {
  const { top, bottom } = barLayout;
  let next: number = top;
  const blocks = partsOf(rows).map((part) => {
    const block = { y: next, height: part * (bottom - top) };
    next += block.height;
    return block;
  });
  const wanted = blocks.map((block) => ({ at: middleOf(block), half: HALF }));
  const places = spreadOut(wanted, top - 8, bottom + 8);
  const drawn = rows.map((row, i) => ({
    ...row,
    y: tenth(blocks[i]?.y ?? 0),
    height: tenth(blocks[i]?.height ?? 0),
    labelY: tenth(places[i] ?? 0),
    isEmpty: row.share === 0,
  }));
  return { rows: drawn, joints: jointsOf(drawn, joints), brackets: totals.map(bracketOf(drawn)) };
}

function jointsOf(rows: readonly BarRow[], joints: readonly string[]): BarPicture['joints'] {
  const wanted = joints.map((_, i) => ({ at: rows[i + 1]?.y ?? 0, half: 6 }));
  const places = spreadOut(wanted, 0, barLayout.height);
  return joints.map((label, i) => ({ y: tenth(places[i] ?? 0), label }));
}

const bracketOf =
  (rows: readonly BarRow[]) =>
  (total: RangeTotal): Bracket => {
    const own = rows.filter(({ level }) => total.levels.includes(level));
    const [from, to] = [own[0]?.labelY ?? 0, own.at(-1)?.labelY ?? 0];
    return { ...total, from, to, middle: tenth((from + to) / 2) };
  };
