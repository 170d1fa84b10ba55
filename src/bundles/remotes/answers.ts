import { Failure } from '#domain/failure.ts';
import type { RemoteFailureCode } from '../sync/remote.ts';
import type { Answer } from './network.ts';

// What a place says instead of doing it. All failures of remotes over the network are made here.

/** The status of an answer, where it says more than that it was none of 2xx. */
const statuses = new Map<number, RemoteFailureCode>([
  [401, 'remote-denied'],
  [403, 'remote-denied'],
  [507, 'remote-full'],
  [408, 'remote-unreachable'],
  [423, 'remote-unreachable'],
  [429, 'remote-unreachable'],
  [502, 'remote-unreachable'],
  [503, 'remote-unreachable'],
  [504, 'remote-unreachable'],
]);

/** Names in the error answers of S3 that say more than their status does. */
const names = new Map<string, RemoteFailureCode>([
  ['QuotaExceeded', 'remote-full'],
  ['XAmzQuotaExceeded', 'remote-full'],
  ['XMinioStorageFull', 'remote-full'],
  ['InsufficientCapacity', 'remote-full'],
  ['RequestTimeTooSkewed', 'remote-refused'],
]);

/** No answer, or none in time. */
export const unreachable = (detail: string, cause?: unknown): Failure =>
  new Failure('remote-unreachable', detail, { cause });

/** An answer that a place of ours never gives. */
export const refused = (detail: string): Failure => new Failure('remote-refused', detail);

/** What a status says, and where there is one the name that S3 has for it. */
export function refusal({ status }: Answer, what: string, name = ''): Failure {
  const code = names.get(name) ?? statuses.get(status) ?? 'remote-refused';
  return new Failure(code, `${what}: ${status} ${name}`.trim());
}
