import { asFailure, Failure, type FailureCode } from '#domain/failure.ts';

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);

/** What the browser threw, by the name of its DOMException. */
export function refusal(thrown: unknown, codes: Readonly<Record<string, FailureCode>>): Failure {
  const code = thrown instanceof DOMException ? codes[thrown.name] : undefined;
  return code ? new Failure(code, messageOf(thrown), { cause: thrown }) : asFailure(thrown);
}

/** A device that opened and then refuses a call has gone; its event may be a moment behind. */
export function lost(thrown: unknown): unknown {
  if (!(thrown instanceof DOMException)) return thrown;
  return new Failure('disconnected', messageOf(thrown), { cause: thrown });
}
