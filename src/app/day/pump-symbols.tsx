import type { SuspendStyle } from '#reports/delivery/delivery.ts';
import { type SignName, signs } from '#charts/pump/signs.ts';
import styles from './pump-symbols.module.css';
import type { LateSymbol } from './symbols.tsx';

type Shape = () => preact.JSX.Element;
type Ink = keyof typeof inks;

const inks = {
  ink: styles.ink,
  quiet: styles.quiet,
  sensor: styles.sensor,
  alarm: styles.alarm,
  device: styles.device,
  recovered: styles.recovered,
  bolus: styles.bolus,
} as const;

interface SignProps {
  readonly name: SignName;
  readonly ink: Ink;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
}

/** A sign of the chart, from the same path. */
function Sign({ name, ink, x = 10, y = 8, size = 1 }: SignProps) {
  const { path } = signs[name];
  const isOpen = 'isOpen' in signs[name];
  return (
    <g class={inks[ink]} transform={`translate(${x} ${y}) scale(${size})`}>
      <path d={path} class={isOpen ? styles.open : styles.full} />
    </g>
  );
}

interface Filling {
  readonly fill: string | undefined;
  readonly line?: string | undefined;
}

/** A step of the basal rate, filled by its origin. */
const Basal = ({ fill, line = styles.edge }: Filling) => (
  <>
    <rect x="1" y="4" width="18" height="10" class={fill} />
    <path d="M1 14V4h18v10z" class={line} />
  </>
);

interface Ends {
  readonly line: string | undefined;
  readonly start?: SignName;
  readonly end?: SignName;
  readonly ink?: Ink;
}

const Suspend = ({ line, start, end, ink = 'alarm' }: Ends) => (
  <>
    <path d={`M${start ? 8 : 2} 8H${end ? 36 : 42}`} class={line} />
    {start && <Sign name={start} ink={ink} x={8} />}
    {end && <Sign name={end} ink={end === 'recovered' ? 'recovered' : ink} x={36} />}
  </>
);

const suspends: Readonly<Record<`suspend-${SuspendStyle}`, Shape>> = {
  'suspend-unanswered': () => <Suspend line={styles.dashed} start="bell" end="bell" />,
  'suspend-kept': () => <Suspend line={styles.dashed} start="bell" end="kept" />,
  'suspend-ended': () => <Suspend line={styles.dashed} start="bell" end="user" />,
  'suspend-recovered': () => <Suspend line={styles.dashed} start="bell" end="recovered" />,
  'suspend-manual': () => <Suspend line={styles.solid} start="pause" end="play" />,
  'suspend-device': () => <Suspend line={styles.dotted} start="bell" ink="device" />,
  'suspend-unknown': () => <Suspend line={styles.dotted} />,
};

/** Signs of a pump, of alarms and of changes of a clock, each as it is drawn. */
export const pumpSymbols: Readonly<Record<LateSymbol, Shape>> = {
  calibration: () => <path d="M5 5h10l-5 7z" class={`${inks.sensor} ${styles.full}`} />,
  'sensor-alarm': () => <Sign name="bell" ink="sensor" />,
  'sensor-lost': () => (
    <path d="M1 13 10 4M5 13l9-9M9 13l9-9M13 13l6-6M1 9l5-5" class={styles.hatch} />
  ),
  'sensor-warm-up': () => <path d="M1 13 10 4M9 13l9-9" class={styles.hatchLight} />,
  basal: () => <Basal fill={styles.basal} />,
  'basal-temp': () => (
    <>
      <Basal fill={styles.basal} />
      <path d="M2 13l8-8M7 13l8-8M12 13l6-6M2 8l3-3" class={styles.hatchBasal} />
    </>
  ),
  'basal-scheduled': () => <path d="M1 8h18" class={styles.scheduled} />,
  'basal-automatic': () => <Basal fill={styles.basalLight} />,
  'basal-assumed': () => (
    <>
      <Basal fill={styles.none} line={styles.edgeDashed} />
      <path d="M4.5 7h0M10 7h0M15.5 7h0M7 11h0M13 11h0" class={styles.dots} />
    </>
  ),
  bolus: () => <rect x="7" y="2" width="6" height="13" class={styles.bar} />,
  'bolus-square': () => <path d="M2 14V5h16v9z" class={styles.openBar} />,
  'bolus-dual': () => (
    <>
      <path d="M7 14V7h11v7z" class={styles.openBar} />
      <rect x="2" y="2" width="6" height="12.9" class={styles.bar} />
    </>
  ),
  'bolus-missed': () => (
    <>
      <rect x="7" y="9" width="6" height="6" class={styles.bar} />
      <path d="M7.5 9V2h5v7" class={styles.missed} />
    </>
  ),
  'bolus-suggested': () => (
    <>
      <path d="M1 8h10" class={styles.tick} />
      <Sign name="over" ink="bolus" x={15.5} y={8} />
    </>
  ),
  'bolus-automatic': () => <path d="M5 15V9M10 15V6M15 15V10" class={styles.thinBars} />,
  'pump-alarm': () => <Sign name="bell" ink="alarm" />,
  'pump-notice': () => <Sign name="bell" ink="quiet" size={0.75} y={9} />,
  ...suspends,
  rewind: () => <Sign name="rewind" ink="ink" />,
  tubing: () => <Sign name="tubing" ink="ink" />,
  cannula: () => <Sign name="cannula" ink="ink" />,
  battery: () => <Sign name="battery" ink="ink" />,
  'clock-change': () => <path d="M10 0v16" class={styles.clock} />,
};
