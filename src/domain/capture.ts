import type { Brand } from './brand.ts';
import type { ClockReading, Zone } from './time.ts';

/** The SHA-256 of a capture's content, in hex. */
export type CaptureId = Brand<string, 'CaptureId'>;
export const captureId = (text: string): CaptureId => text as CaptureId;

export interface DeviceIdentity {
  /** The id of a family in the registry. */
  readonly family: string;
  /** The model code the device itself gave, `7410`. */
  readonly model: string;
  readonly serial: string;
}

/** A device in one word: the same for every reading of it, different from every other device. */
export const deviceKey = ({ family, model, serial }: DeviceIdentity): string =>
  `${family}:${model}:${serial}`;

/** A run of device memory after de-framing, checksum and decryption: a history page, a record, a settings block. */
export interface Section {
  readonly name: string;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** What one reading of one device is about: fixed the moment the device has said who it is. */
export interface CaptureHead {
  readonly device: DeviceIdentity;
  readonly clock: ClockReading;
  /** The zone the wearer says the device's clock is set to. */
  readonly zone: Zone;
}

/** All that one reading of one device gave us. Never edited: events are derived from it. */
export interface Capture extends CaptureHead {
  readonly id: CaptureId;
  readonly sections: readonly Section[];
  /** False where the reading broke off; what arrived is here all the same. */
  readonly complete: boolean;
}

/** Where a record was found: the way back from a pixel to a byte. */
export interface Source {
  readonly capture: CaptureId;
  /** Position in the capture's list of sections. */
  readonly section: number;
  readonly offset: number;
  readonly length: number;
}
