/**
 * Sensor readings in columns, in the order of time; all columns have one length. A year is 105,120
 * readings: no object is made for one.
 */
export interface Trace {
  /** Moments on the UTC line, in ms. */
  readonly at: Float64Array;
  /** As the device reported it, in its own unit; of LO and HI the limit itself. */
  readonly value: Float64Array;
  /** 1 where the device reported mmol/L, 0 for mg/dL. */
  readonly mmol: Uint8Array;
  /** 0 within the sensor's range, 1 LO, 2 HI. */
  readonly limit: Uint8Array;
}

/** What one device's sensor gave. */
export interface DeviceTrace extends Trace {
  readonly device: string;
}
