import 'uplot/dist/uPlot.min.css';
import './daily-chart.css';
import type { DailySummary } from '#reports/daily-summary.ts';
import { type CursorEvents, makeCursor } from './cursor.ts';
import { bindKeys } from './keys.ts';
import { panelNames } from './layout.ts';
import { readPalette } from './palette.ts';
import { bindPointer } from './pointer.ts';
import { layOut, makeStage, redraw, type Stage, wholeDay } from './stage.ts';

export interface ChartOptions extends CursorEvents {
  /** What a screen reader calls the chart. */
  readonly label: string;
  /** Its size on paper in CSS pixels, where it has not a sheet of its own. */
  readonly paper?: Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DailyChart {
  /** Shows another day on the same panels. */
  readonly show: (view: DailySummary, label: string) => void;
  readonly destroy: () => void;
}

/** Width of the chart on paper, in CSS pixels: fits A4 and Letter upright with our margins. */
const PAPER: Size = { width: 686, height: 440 };

function watchSize(stage: Stage, onChange: (size: Size) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width > 0) onChange({ width: Math.floor(width), height: Math.floor(height) });
  });
  observer.observe(stage.into);
  return () => observer.disconnect();
}

/** Calls back when the colours of the page may have changed. */
function watchTheme(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = new MutationObserver(onChange);
  dark.addEventListener('change', onChange);
  root.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-palette'] });
  return () => {
    dark.removeEventListener('change', onChange);
    root.disconnect();
  };
}

/** A canvas drawn while the browser prepares a print is kept as lines and letters, not as pixels. */
function watchPrint(toPaper: () => void, toScreen: () => void): () => void {
  addEventListener('beforeprint', toPaper);
  addEventListener('afterprint', toScreen);
  return () => {
    removeEventListener('beforeprint', toPaper);
    removeEventListener('afterprint', toScreen);
  };
}

function name(into: HTMLElement, label: string): void {
  into.ariaLabel = label;
}

/** A slider is what it is to a keyboard: one stop a mark, and each says its value. */
function describe(into: HTMLElement, label: string): void {
  into.tabIndex = 0;
  into.role = 'slider';
  into.ariaOrientation = 'horizontal';
  into.ariaValueMin = '0';
  into.dataset['chart'] = 'day';
  name(into, label);
}

/** Draws a day into an element that has a size, and keeps it drawn: size, theme, print, cursor. */
export function drawDailySummary(
  into: HTMLElement,
  view: DailySummary,
  options: ChartOptions,
): DailyChart {
  describe(into, options.label);
  const stage = makeStage(into, view);
  const cursor = makeCursor(stage, options);
  // Asked for once and then told: asking makes the browser lay out the page in the middle of a change.
  let size: Size = { width: into.clientWidth, height: into.clientHeight };
  const fit = () => {
    const { width, height } = stage.state.medium === 'paper' ? (options.paper ?? PAPER) : size;
    layOut(stage, width, height);
    cursor.refresh();
  };
  const recolour = (medium: 'screen' | 'paper') => {
    stage.state.medium = medium;
    stage.state.palette = readPalette(into, medium);
  };
  const turn = (medium: 'screen' | 'paper') => {
    recolour(medium);
    stage.state.sight = wholeDay(stage.state.view);
    fit();
  };
  const undo = [
    watchSize(stage, (changed) => {
      const isSame = changed.width === size.width && changed.height === size.height;
      if (isSame || stage.state.medium === 'paper') return;
      size = changed;
      fit();
    }),
    watchTheme(() => {
      recolour(stage.state.medium);
      redraw(stage);
    }),
    watchPrint(
      () => turn('paper'),
      () => turn('screen'),
    ),
    bindKeys(stage, cursor, options),
    bindPointer(stage, cursor, options),
  ];
  fit();
  cursor.leave();
  return {
    show: (next, label) => {
      name(into, label);
      stage.state.view = next;
      stage.state.sight = wholeDay(next);
      fit();
      cursor.leave();
    },
    destroy: () => {
      for (const stop of undo) stop();
      for (const panel of panelNames) stage.plots[panel].destroy();
      into.replaceChildren();
    },
  };
}
