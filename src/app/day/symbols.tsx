import type { LegendSymbol, PumpSymbol } from '#reports/daily-summary.ts';
import styles from './symbols.module.css';

const Reading = () => <circle cx="10" cy="8" r="3.6" class={styles.readingOpen} />;
const Insulin = ({ fill }: { readonly fill: string | undefined }) => (
  <>
    <path d="M10 8v7" class={styles.insulin} />
    <path d="M10 2.5 14 7l-4 4.5L6 7z" class={fill} />
  </>
);

type Shape = () => preact.JSX.Element;
/** Signs of what only the late drawing draws; they come with it. */
export type LateSymbol =
  | PumpSymbol
  | 'calibration'
  | 'sensor-alarm'
  | 'sensor-lost'
  | 'sensor-warm-up';

const shapes: Readonly<Record<Exclude<LegendSymbol, LateSymbol>, Shape>> = {
  meter: Reading,
  linked: () => <circle cx="10" cy="8" r="4" class={styles.readingFull} />,
  manual: () => <rect x="6" y="4" width="8" height="8" class={styles.readingFull} />,
  'limit-high': () => <path d="M10 3l5 9H5z" class={styles.limit} />,
  'limit-low': () => <path d="M10 13l5-9H5z" class={styles.limit} />,
  target: () => <rect x="1" y="3" width="18" height="10" class={styles.target} />,
  'low-line': () => <path d="M1 8h18" class={styles.lowLine} />,
  sensor: () => <path d="M1 11l6-5 6 3 6-5" class={styles.sensor} />,
  'sensor-other': () => <path d="M1 11l6-5 6 3 6-5" class={styles.otherSensor} />,
  strip: () => <path d="M1 8h18" class={styles.strip} />,
  'insulin-rapid': () => <Insulin fill={styles.insulinFull} />,
  'insulin-unnamed': () => <Insulin fill={styles.insulinFull} />,
  'insulin-long': () => <Insulin fill={styles.insulinOpen} />,
  'insulin-mixed': () => (
    <>
      <Insulin fill={styles.insulinOpen} />
      <path d="M6 7h8l-4 4.5z" class={styles.insulinFull} />
    </>
  ),
  carbs: () => <circle cx="10" cy="8" r="6" class={styles.carbs} />,
  exchanges: () => <path d="M10 1.5 16.5 8 10 14.5 3.5 8z" class={styles.carbs} />,
  exercise: () => <rect x="2" y="6" width="16" height="7" class={styles.exercise} />,
  note: () => <rect x="4" y="2" width="12" height="12" rx="2" class={styles.note} />,
};

let late: Readonly<Record<LateSymbol, Shape>> | undefined;

export async function fetchLateSymbols(): Promise<void> {
  late ??= (await import('./pump-symbols.tsx')).pumpSymbols;
}

/** The sign of something drawn, as it is drawn. A suspend's is a line with both its ends. */
export function Symbol({ of }: { readonly of: LegendSymbol }) {
  const Shape = { ...shapes, ...late }[of];
  const width = of.startsWith('suspend-') ? 44 : 20;
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true" focusable="false">
      {Shape && <Shape />}
    </svg>
  );
}
