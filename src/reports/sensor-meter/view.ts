import type { StatisticGroup } from '../day/view.ts';
import type { How } from '../metrics/metric.ts';
import type { Side } from '../metrics/ranges.ts';
import type { ModalView } from '../modal-day/view.ts';
import type { OverlayView } from '../overlay/view.ts';

/** A part of a bar of shares. */
export interface SharePart {
  readonly side: Side;
  readonly label: string;
  /** As printed, without its sign. */
  readonly text: string;
  /** Unrounded, in percent: how wide it is drawn. */
  readonly share: number;
}

/** What lies below, in and above the target, as one bar: of time, or of readings. */
export interface ShareBar {
  readonly label: string;
  /** Below, in, above. */
  readonly parts: readonly SharePart[];
  readonly how: How;
}

/** What one kind of device tells of all days together. */
export interface DeviceNumbers {
  readonly group: StatisticGroup;
  readonly bar: ShareBar | null;
}

/** Sensor, meter, insulin and food of a window on one sheet, put together from other reports. Serialisable. */
export interface SensorMeterView {
  /** Of the devices that told something. */
  readonly numbers: readonly DeviceNumbers[];
  /** Null without a sensor. */
  readonly overlay: OverlayView | null;
  /** Null without anything that measures glucose. */
  readonly hours: ModalView | null;
  readonly periods: ModalView | null;
}
