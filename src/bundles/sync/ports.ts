import type { BundledCapture } from '../content.ts';
import type { LogEntry } from './entry.ts';
import type { LogId, Position } from './names.ts';
import type { Remote } from './remote.ts';

/** A file of a remote, its bytes fixed before it is sent. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An entry on its way, with the chunks that have to be there before it: none where it brings all itself. */
export interface Pending {
  readonly entry: SealedFile;
  readonly chunks: readonly SealedFile[];
}

/** What the next entry is to say. Nothing is written where both are empty. */
export interface Outgoing {
  /** Captures that no entry carries yet, those of each chunk together. */
  readonly groups: readonly (readonly BundledCapture[])[];
  readonly revoke: readonly Position[];
}

/** What this browser remembers of logs, its own among them. */
export interface Memory {
  /** The log it writes. */
  readonly log: LogId;
  /** Names of all entries it has taken in or written. */
  readonly read: ReadonlySet<string>;
  /** Names of all entries that those it has read vouch for. */
  readonly vouched: ReadonlySet<string>;
  /** Logs that are shut out, by entries it has read or written or is about to; the last entries that count. */
  readonly revoked: readonly Position[];
}

/** An entry that is all right, with everything it brings. */
export interface Taken {
  readonly name: string;
  readonly entry: LogEntry;
  readonly captures: readonly BundledCapture[];
  /** Names of entries that it vouches for. */
  readonly vouched: readonly string[];
}

/**
 * What is stored in this browser. Each method is one step, that happens or does not, wherever the browser
 * is killed, but for `take`, which may have stored captures of an entry that is not noted yet. What a
 * method throws ends the sync. One writer at a time (a Web Lock) is for the caller to see to.
 */
export interface Local {
  memory(): Promise<Memory>;
  outgoing(): Promise<Outgoing>;
  pending(): Promise<Pending | undefined>;
  /** Keeps what is about to be sent, so that the same bytes are sent again after a crash. */
  remember(pending: Pending, outgoing: Outgoing): Promise<void>;
  /**
   * What was pending has arrived: its entry counts as read, and what it says is outgoing no more. What
   * became outgoing since it was remembered still is, revocations too.
   */
  markSent(): Promise<void>;
  /**
   * Takes captures in, those that are known already once, and notes the entry as read, what it vouches
   * for as vouched, and what it revokes as revoked. None of them is outgoing. Throws Failure
   * `broken-bundle`, and takes in nothing, where a capture is not what it is named after.
   */
  take(taken: Taken): Promise<void>;
  /** Goes on in another log: nothing is pending any more, and what was is outgoing again. */
  startLog(log: LogId): Promise<void>;
}

/** Seals and opens, with the keys that the browsers of one person share, and knows how captures are written. */
export interface Vault {
  /** Of the key that things are sealed for now. */
  readonly epoch: number;
  seal(plain: Uint8Array): Promise<Uint8Array>;
  /** Throws Failure `wrong-key`, `broken-bundle`. */
  open(sealed: Uint8Array): Promise<Uint8Array>;
  /** An archive of a padded size. */
  pack(captures: readonly BundledCapture[]): Promise<Uint8Array>;
  /** Throws Failure `broken-bundle`, `newer-data`. */
  unpack(archive: Uint8Array): Promise<readonly BundledCapture[]>;
}

/** Signs this browser's entries, and knows by whom others are signed. */
export interface Keyring {
  /** The id of a log of one's own that nobody has yet. */
  newLog(): LogId;
  /** Whether what is signed here is good for this log. */
  isOwn(log: LogId): boolean;
  /** In hex. */
  sign(message: Uint8Array): Promise<string>;
  /** Whether its writer belongs here. Then all of a log counts, unless an entry that counts shuts it out. */
  belongs(log: LogId): boolean;
  /** Whether the writer of its log signed an entry; undefined where nobody writes there who is known. */
  isSigned(entry: LogEntry, message: Uint8Array, signature: string): Promise<boolean | undefined>;
}

/** All that the exchange with a remote needs. */
export interface Ports {
  readonly remote: Remote;
  readonly local: Local;
  readonly vault: Vault;
  readonly keyring: Keyring;
}
