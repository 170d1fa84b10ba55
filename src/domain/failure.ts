/** What went wrong, in terms a person can act on. The wording of each lives in app/failures. */
export type FailureCode =
  | 'unsupported-browser'
  | 'no-device-chosen'
  | 'permission-denied'
  | 'device-busy'
  | 'interface-busy'
  | 'reading-elsewhere'
  | 'disconnected'
  | 'cancelled'
  | 'no-response'
  | 'serial-needed'
  | 'pump-silent'
  | 'poor-link'
  | 'session-invalid'
  | 'unexpected-reply'
  | 'unsupported-model'
  | 'pump-too-old'
  | 'unreadable-file'
  | 'broken-bundle'
  | 'wrong-key'
  | 'locked'
  | 'syncing-elsewhere'
  | 'other-person'
  | 'remote-unreachable'
  | 'remote-denied'
  | 'remote-full'
  | 'remote-refused'
  | 'remote-not-kept'
  | 'other-bundle'
  | 'no-passkey'
  | 'unsafe-address'
  | 'reload-first'
  | 'storage-full'
  | 'storage-damaged'
  | 'storage-unavailable'
  | 'newer-data'
  | 'internal';

/** An error with a code from the closed list; `message` is technical English for a bug report. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}

/** Any thrown thing as a Failure; what is not one already is a fault of our own. */
export const asFailure = (thrown: unknown): Failure =>
  thrown instanceof Failure
    ? thrown
    : new Failure('internal', thrown instanceof Error ? thrown.message : String(thrown), {
        cause: thrown,
      });
