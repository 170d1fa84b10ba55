import uPlot from 'uplot';
import type { EventId } from '#domain/event.ts';
import type { DailySummary } from '#reports/daily-summary.ts';
import { drawHours } from './axis.ts';
import { drawGlucose, glucoseScale } from './glucose-panel.ts';
import { drawInsulin, insulinScale } from './insulin-panel.ts';
import { drawIntake } from './intake-panel.ts';
import {
  gutters,
  HOURS,
  lowestPanel,
  type Medium,
  panelHeights,
  type PanelName,
  panelNames,
  TOP_GAP,
} from './layout.ts';
import { type Palette, readPalette } from './palette.ts';
import { type Frame, frameOf, type Pen, type Scale, seconds, withPen } from './pen.ts';
import { type Place, placesIn } from './places.ts';

/** The three panels of a day over one axis: made once, then shown other days. */
export interface Stage {
  readonly into: HTMLElement;
  readonly plots: Readonly<Record<PanelName, uPlot>>;
  readonly state: StageState;
}

export interface StageState {
  view: DailySummary;
  palette: Palette;
  medium: Medium;
  /** What is in sight, in epoch seconds; the whole day unless pinched. */
  sight: readonly [from: number, to: number];
}

const draws: Readonly<Record<PanelName, (pen: Pen, view: DailySummary) => void>> = {
  glucose: drawGlucose,
  insulin: drawInsulin,
  intake: drawIntake,
};

const scales: Readonly<Record<PanelName, (view: DailySummary) => Scale>> = {
  glucose: glucoseScale,
  insulin: (view) => insulinScale(view.insulin),
  intake: () => ({ top: 1, head: 0, floor: 0 }),
};

export const wholeDay = ({ span }: DailySummary): readonly [number, number] => [
  seconds(span.start),
  Math.max(seconds(span.end), seconds(span.start) + 1),
];

/** Data for the axis only: everything is drawn from the view model. */
const axisData = (view: DailySummary): uPlot.AlignedData => [[...wholeDay(view)], [null, null]];

function paint(plot: uPlot, name: PanelName, { view, palette, medium }: StageState): void {
  withPen(plot, palette, scales[name](view), (pen) => {
    draws[name](pen, view);
    if (lowestPanel(view, medium) === name) drawHours(pen, view);
  });
}

function plotOptions(name: PanelName, state: StageState): uPlot.Options {
  const bottom = () => (lowestPanel(state.view, state.medium) === name ? HOURS : 2);
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
      y: { range: () => [0, 1] },
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
  const heights = panelHeights(height, state.view, state.medium);
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

/** Where everything that the cursor can stop at stands, from the left top of its panel's plot. */
export function placesOf({ plots, state }: Stage): ReadonlyMap<EventId, Place> {
  const frames: Record<PanelName, Frame> = {
    glucose: frameOf(plots.glucose, scales.glucose(state.view)),
    insulin: frameOf(plots.insulin, scales.insulin(state.view)),
    intake: frameOf(plots.intake, scales.intake(state.view)),
  };
  return new Map(placesIn(state.view, frames).map((place) => [place.event, place]));
}
