/** A HID report, a bulk transfer, a run of serial bytes or a GATT notification. */
export interface Frame {
  readonly bytes: Uint8Array;
  /** Report id, endpoint or characteristic, where the medium has several. */
  readonly channel?: number | string;
}

/**
 * The one seam between a driver and the outside: real hardware, a recording, or a simulator.
 * Every call settles: a pulled cable rejects it with `disconnected`, an aborted signal with the
 * signal's reason. A `receive` that was aborted loses no frame.
 */
export interface Transport {
  send(frame: Frame, signal: AbortSignal): Promise<void>;
  /** The next frame from the device, in arrival order. */
  receive(signal: AbortSignal): Promise<Frame>;
  close(): Promise<void>;
}
