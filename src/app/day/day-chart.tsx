import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type ChartOptions,
  type DailyChart,
  drawDailySummary,
  type Size,
} from '#charts/daily-chart.ts';
import type { DailySummary, DayItem } from '#reports/daily-summary.ts';
import { nextFrame } from '../pause.ts';
import styles from './day.module.css';
import { ReadoutLine } from './readout.tsx';
import { say } from './words.ts';

interface Props {
  readonly view: DailySummary;
  readonly onOpen: (item: DayItem) => void;
  /** The day is here within a moment: its place is kept, and not drawn twice. */
  readonly isNear?: boolean;
  /** Its size on paper where several days share a sheet. */
  readonly paper?: Size;
  /** Said over the empty frame. */
  readonly children?: ComponentChildren;
}

type AtCursor = Parameters<ChartOptions['onCursor']>[0];

/** The chart, made once and then shown other days, and the line above it that reads the cursor. */
export function DayChart({ view, onOpen, isNear = false, paper, children }: Props) {
  const into = useRef<HTMLDivElement>(null);
  const chart = useRef<DailyChart | null>(null);
  const latest = useRef({ view, onOpen });
  latest.current = { view, onOpen };
  const [cursor, setCursor] = useState<AtCursor>(null);
  const labelOf = ({ header }: DailySummary) => say('chart', { date: header.title });
  /** On the screen after the figures beside it, as each is work of its own; on paper nothing may be late. */
  const begin = async () => {
    if (!paper) await nextFrame();
    if (!into.current || chart.current) return;
    const { view: shown } = latest.current;
    chart.current = drawDailySummary(into.current, shown, {
      label: labelOf(shown),
      onCursor: setCursor,
      onOpen: (item) => latest.current.onOpen(item),
      ...(paper && { paper }),
    });
  };
  useLayoutEffect(() => {
    if (isNear) return;
    if (chart.current) chart.current.show(view, labelOf(view));
    else void begin();
  }, [view, isNear]);
  useEffect(() => () => chart.current?.destroy(), []);
  return (
    <div class={styles.chartColumn}>
      <ReadoutLine cursor={cursor} />
      <div class={styles.frame}>
        <div ref={into} class={styles.chart} />
        {children && <div class={styles.over}>{children}</div>}
      </div>
    </div>
  );
}
