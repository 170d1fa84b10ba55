import uPlot from 'uplot';
import type { DailySummary, DayItem } from '#reports/daily-summary.ts';
import { drawHours } from './axis.ts';
import { drawGlucose, glucosePlace, glucoseTop } from './glucose-panel.ts';
import { drawInsulin, insulinPlace, insulinTop } from './insulin-panel.ts';
import { drawIntake, intakePlace } from './intake-panel.ts';
import { gutters, HOURS, panelHeights, type PanelName, panelNames, TOP_GAP } from './layout.ts';
import { type Palette, readPalette } from './palette.ts';
import { type Pen, seconds, withPen } from './pen.ts';

/** The three panels of a day over one axis: made once, then shown other days. */
export interface Stage {
  readonly into: HTMLElement;
  readonly plots: Readonly<Record<PanelName, uPlot>>;
  readonly state: StageState;
}

export interface StageState {
  view: DailySummary;
  palette: Palette;
  medium: 'screen' | 'paper';
  /** What is in sight, in epoch seconds; the whole day unless pinched. */
  sight: readonly [from: number, to: number];
}

const draws = { glucose: drawGlucose, insulin: drawInsulin, intake: drawIntake };

const tops: Readonly<Record<PanelName, (view: DailySummary) => number>> = {
  glucose: (view) => glucoseTop(view.glucose),
  insulin: (view) => insulinTop(view.insulin),
  intake: () => 1,
};

export const wholeDay = ({ span }: DailySummary): readonly [number, number] => [
  seconds(span.start),
  Math.max(seconds(span.end), seconds(span.start) + 1),
];

const lowestPanel = ({ insulin, intake }: DailySummary): PanelName => {
  if (!intake.folded) return 'intake';
  return insulin.folded ? 'glucose' : 'insulin';
};

/** Data for the axis only: everything is drawn from the view model. */
const axisData = (view: DailySummary): uPlot.AlignedData => [[...wholeDay(view)], [null, null]];

function paint(plot: uPlot, name: PanelName, state: StageState): void {
  withPen(plot, state.palette, (pen) => {
    draws[name](pen, state.view);
    if (lowestPanel(state.view) === name) drawHours(pen, state.view);
  });
}

function plotOptions(name: PanelName, state: StageState): uPlot.Options {
  const bottom = () => (lowestPanel(state.view) === name ? HOURS : 2);
  return {
    width: 320,
    height: 120,
    padding: [TOP_GAP, (u) => gutters(u.width).right, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      points: { show: false },
      drag: { x: false, y: false, setScale: false },
      sync: { key: 'day', setSeries: false },
    },
    scales: {
      x: { time: false, range: () => [...state.sight] },
      y: { range: () => [0, tops[name](state.view)] },
    },
    axes: [
      { size: bottom, values: blank, splits: none, grid: off, ticks: off },
      {
        size: (u) => gutters(u.width).left,
        values: blank,
        splits: none,
        grid: off,
        ticks: off,
      },
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: { draw: [(plot) => paint(plot, name, state)] },
  };
}

const off = { show: false };
const none = (): number[] => [0];
const blank = (): string[] => [''];

export function makeStage(into: HTMLElement, view: DailySummary): Stage {
  const palette = readPalette(into, 'screen');
  const state: StageState = { view, palette, medium: 'screen', sight: wholeDay(view) };
  const make = (name: PanelName) => {
    const box = document.createElement('div');
    box.dataset['panel'] = name;
    box.ariaHidden = 'true';
    into.append(box);
    return new uPlot(plotOptions(name, state), axisData(view), box);
  };
  const plots = { glucose: make('glucose'), insulin: make('insulin'), intake: make('intake') };
  return { into, plots, state };
}

/** Fits the panels into a width and height; folded panels leave their room to the glucose. */
export function layOut({ plots, state }: Stage, width: number, height: number): void {
  const heights = panelHeights(height, state.view);
  for (const name of panelNames) {
    const plot = plots[name];
    const folded = heights[name] === 0;
    if (plot.root.parentElement) plot.root.parentElement.hidden = folded;
    if (folded) continue;
    plot.batch(() => {
      plot.setSize({ width, height: heights[name] });
      plot.setData(axisData(state.view));
    });
  }
}

/** Draws all panels again, at once: colours or the part in sight have changed. */
export function redraw({ plots, state }: Stage): void {
  const [min, max] = state.sight;
  for (const name of panelNames) {
    const plot = plots[name];
    plot.batch(() => plot.setScale('x', { min, max }));
  }
}

/** Which panel an item belongs to, and where it stands there, from the plot's own left top. */
export function placeOf(stage: Stage, item: DayItem): { panel: PanelName; x: number; y: number } {
  const { plots, state } = stage;
  const { glucose, insulin, intake } = state.view;
  const inPlot = (panel: PanelName, find: (pen: Pen) => readonly [number, number]) => {
    let place = { panel, x: 0, y: 0 };
    withPen(plots[panel], state.palette, (pen) => {
      const [x, y] = find(pen);
      place = { panel, x: x - pen.left, y: y - pen.top };
    });
    return place;
  };
  const dose = insulin.marks.find(({ event }) => event === item.event);
  if (dose) return inPlot('insulin', (pen) => insulinPlace(pen, dose));
  const entry = intake.marks.find(({ event }) => event === item.event);
  if (entry) return inPlot('intake', (pen) => intakePlace(pen, state.view, entry));
  const reading = glucose.marks.find(({ event }) => event === item.event);
  return inPlot('glucose', (pen) => (reading ? glucosePlace(pen, state.view, reading) : [0, 0]));
}
