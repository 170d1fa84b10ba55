import type { Capture, Source } from './capture.ts';
import type { DeviceRecord, UnrecognisedRecord, UntimedRecord } from './event.ts';

export interface Problem {
  readonly code:
    | 'bad-checksum'
    | 'truncated'
    | 'impossible-time'
    | 'out-of-range'
    | 'unreadable'
    | 'count-mismatch';
  readonly source: Source;
  readonly note: string;
}

/** A device that announced another number of records than came; no record of it is unreadable. */
export const isMiscount = ({ code }: Problem): boolean => code === 'count-mismatch';

/** How many records could not be read. */
export const unreadable = (problems: readonly Problem[] = []): number =>
  problems.filter((problem) => !isMiscount(problem)).length;

export interface Decoded {
  readonly records: readonly DeviceRecord[];
  /** Bytes we have no meaning for yet; kept so that a later decoder can. */
  readonly unrecognised: readonly UnrecognisedRecord[];
  readonly untimed?: readonly UntimedRecord[];
  readonly problems: readonly Problem[];
}

/** Pure. The same capture and version always give the same result; bad data is a problem, never a throw. */
export interface Decoder {
  /** Raise whenever any capture could now decode differently. */
  readonly version: number;
  /** The device logs each change of its clock, and changes it in no other way. */
  readonly logsClock?: true;
  readonly decode: (capture: Capture) => Decoded;
}
