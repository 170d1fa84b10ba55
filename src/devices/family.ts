import type { DeviceIdentity, Section } from '#domain/capture.ts';
import type { Decoder } from '#domain/decoder.ts';
import type { ClockReading, Instant } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Quality } from '#protocols/carelink/pump-link.ts';
import type { TraceLine } from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';

export interface Progress {
  readonly done: number;
  /** Absent until the device has said how much it holds. */
  readonly total?: number;
}

/** A device that has said who it is and what time it thinks it is; now its memory can be read. */
export interface DeviceSession {
  readonly device: DeviceIdentity;
  readonly clock: ClockReading;
  /**
   * Yields each section as soon as it is whole. The device is told to go on only when the next one
   * is asked for: a caller that stores before it asks has stored all that the device saw accepted.
   * Returns only after the device confirmed the end. `session-invalid` means that the device itself
   * calls what was sent void: start again with a new session and forget these sections.
   */
  readonly read: (onProgress: (progress: Progress) => void) => AsyncIterable<Section>;
  /** How well the radio in between hears the device, where there is one. */
  readonly quality?: () => Quality;
}

/** The computer's side of a session: its clock, its patience, and the person's wish to stop. */
export interface Host {
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  /** Resolves after `ms`; rejects with the signal's reason when that aborts first. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What the person read off the back of a device that answers only to its own number. */
  readonly serial?: string;
}

export type Driver = (transport: Transport, host: Host) => Promise<DeviceSession>;

export type Filter =
  | ({ readonly medium: 'hid' } & HIDDeviceFilter)
  | ({ readonly medium: 'usb' } & Pick<USBDeviceFilter, 'vendorId' | 'productId'>)
  | ({ readonly medium: 'serial'; readonly baudRate: number } & SerialPortFilter)
  | { readonly medium: 'ble'; readonly services: readonly string[] };

/** One row of the support table that a person can read before plugging in. */
export interface SupportedModel {
  readonly code: string;
  readonly name: string;
  readonly cable: string;
  readonly support: 'full' | 'untested';
}

/** One entry of the closed list of requests that a family can ever send. */
export interface Request {
  readonly name: string;
  /** The bytes on the wire, in hex. */
  readonly bytes: string;
  readonly purpose: string;
}

export interface Simulation {
  readonly host: Pick<Host, 'now' | 'sleep'>;
  /** A model code of the support table. */
  readonly model?: string;
  readonly unit?: GlucoseUnit;
  readonly results?: number;
  readonly seed?: number;
  /** Of a pump: through what it is read, how many days it was worn, and its number. */
  readonly link?: 'stick' | 'next-link';
  readonly days?: number;
  readonly serial?: string;
}

/** A kind of device whose captures can be decoded, whether or not the app can read one. */
export interface DecodableFamily {
  readonly id: string;
  readonly decoder: () => Promise<Decoder>;
}

/** All that the rest of the app knows about one kind of device. */
export interface DeviceFamily extends DecodableFamily {
  readonly name: string;
  readonly models: readonly SupportedModel[];
  readonly filters: readonly Filter[];
  /** For a device of this maker that is not in the list: read-only, so worth a try. */
  readonly anyOfMaker: readonly Filter[];
  /** What to do before plugging in, one sentence a step. */
  readonly preparation: readonly string[];
  /** A recorded conversation without what tells whose device it is; it must still replay. */
  readonly mask: (trace: readonly TraceLine[]) => readonly TraceLine[];
  readonly requests: () => Promise<readonly Request[]>;
  readonly driver: () => Promise<Driver>;
  readonly simulator: () => Promise<(simulation: Simulation) => Transport>;
}
