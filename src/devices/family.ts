import type { DeviceIdentity, Section } from '#domain/capture.ts';
import type { Decoder } from '#domain/decoder.ts';
import type { ClockReading, Instant } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Quality } from '#protocols/carelink/pump-link.ts';
import type { TraceLine } from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';

export type { Quality };

export interface Progress {
  readonly done: number;
  /** Absent until the device has said how much it holds. */
  readonly total?: number;
  /** Pages of the device's memory that are still to come, where it has pages. */
  readonly pages?: number;
  /** What came so far is worth decoding. Of these sections, newest first, older ones are to come. */
  readonly ripe?: readonly string[];
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
  /** Names of settings that the device was asked for in vain. */
  readonly unanswered?: () => readonly string[];
}

/** The computer's side of a session: its clock, its patience, and the person's wish to stop. */
export interface Host {
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  /** Resolves after `ms`; rejects with the signal's reason when that aborts first. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What the person read off the back of a device that answers only to its own number. */
  readonly serial?: string;
  /** The sections of earlier readings of a device, the latest first: what need not be asked again. */
  readonly recall?: (device: DeviceIdentity) => Promise<readonly (readonly Section[])[]>;
}

export type Driver = (transport: Transport, host: Host) => Promise<DeviceSession>;

export type Filter =
  | ({ readonly medium: 'hid' } & HIDDeviceFilter)
  | ({ readonly medium: 'usb' } & Pick<USBDeviceFilter, 'vendorId' | 'productId'>)
  | ({ readonly medium: 'serial'; readonly baudRate: number } & SerialPortFilter)
  | { readonly medium: 'ble'; readonly services: readonly string[] };
export type MediumName = Filter['medium'];

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

export interface Addressing {
  /** The serial number in what a person typed, if it can be one. */
  readonly serialOf: (text: string) => string | undefined;
  /** The number that the questions of a recorded conversation are for. */
  readonly serialIn: (trace: readonly TraceLine[]) => Promise<string | undefined>;
}

/** All that the rest of the app knows about one kind of device. */
export interface DeviceFamily {
  readonly id: string;
  readonly name: string;
  /** What a button says where one plug leads to devices of several families: "Read the meter". */
  readonly action: string;
  readonly models: readonly SupportedModel[];
  readonly filters: readonly Filter[];
  /** For a device of this maker that is not in the list: read-only, so worth a try. */
  readonly anyOfMaker: readonly Filter[];
  /** What to do before plugging in, one sentence a step. */
  readonly preparation: readonly string[];
  /** A recorded conversation without what tells whose device it is; it must still replay. */
  readonly mask: () => Promise<(trace: readonly TraceLine[]) => readonly TraceLine[]>;
  readonly requests: () => Promise<readonly Request[]>;
  /** Set where a device answers only to its own serial number. */
  readonly addressing?: Addressing;
  /** The driver for a device on this medium. */
  readonly driver: (medium: MediumName) => Promise<Driver>;
  readonly decoder: () => Promise<Decoder>;
  readonly simulator: () => Promise<(simulation: Simulation) => Transport>;
}
