import type { CaptureHead, Section } from '#domain/capture.ts';
import type { Decoder } from '#domain/decoder.ts';
import type { Zone } from '#domain/time.ts';

/** What a file becomes: a capture without its id. The same file always becomes the same. */
export interface FileCapture extends CaptureHead {
  readonly sections: readonly Section[];
}

/** All that the rest of the app knows about one kind of file. */
export interface FileFormat {
  /** Also the family that its captures name. */
  readonly id: string;
  readonly name: string;
  /** By content, never by name or extension. */
  readonly recognise: (bytes: Uint8Array) => boolean;
  readonly capture: (bytes: Uint8Array, zone: Zone) => FileCapture;
  readonly decoder: Decoder;
}
