import type { DeviceIdentity } from '#domain/capture.ts';
import type { CaptureId } from '#domain/capture.ts';
import type { Instant } from '#domain/time.ts';

/** What the last reading of a device was like. */
export interface DeviceSummary {
  readonly key: string;
  readonly device: DeviceIdentity;
  readonly capture: CaptureId;
  readonly lastRead: Instant;
  /** Device clock minus computer clock at the last read, in ms. */
  readonly clockSkewMs: number;
  readonly complete: boolean;
  readonly readings: number;
  readonly sections: number;
  readonly problems: number;
}

/** Of two summaries of one device the one read later, whichever came first. */
export const laterSummary = (a: DeviceSummary | undefined, b: DeviceSummary): DeviceSummary =>
  a && isLater(a.lastRead, a.capture, b.lastRead, b.capture) ? a : b;

/** The rule for all that two captures say differently: the later read counts, then the greater id. */
export const isLater = (aRead: Instant, a: CaptureId, bRead: Instant, b: CaptureId): boolean =>
  aRead === bRead ? a > b : aRead > bRead;
