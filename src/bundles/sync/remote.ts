import { Failure, type FailureCode } from '#domain/failure.ts';

/**
 * Where sealed files are kept for the browsers of one person: a folder, a bucket, a WebDAV server. It is
 * dumb, and it may lie: nothing it says is believed unless a hash or a signature says so too.
 *
 * No lock, no condition, no order is asked of it, as there is none that every server keeps
 * (docs/sync-protocol.md). Each method throws a Failure with a `RemoteFailureCode` where it could not
 * be done, and after a `put` that threw, nobody knows what is there.
 */
export interface Remote {
  /**
   * Names of all files whose names begin with one of the prefixes, none of which begins another, in any
   * order; a new one may be late.
   */
  list(...prefixes: readonly string[]): Promise<readonly string[]>;
  /** Undefined where there is no file of that name. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Puts a file there, in the place of one that has the name. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Why a remote did not do it: no answer in time; it wants other credentials; no room; any other answer;
 * it said that it had kept a file and gives other bytes.
 */
export type RemoteFailureCode = Extract<FailureCode, `remote-${string}`>;

/** Whether it was the remote that failed, and not what it keeps, or something here. */
export const isRemoteFailure = (
  thrown: unknown,
): thrown is Failure & { readonly code: RemoteFailureCode } =>
  thrown instanceof Failure && thrown.code.startsWith('remote-');
