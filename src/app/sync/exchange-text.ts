import type { SyncedPlace } from '#actions/sync-place.ts';
import type { Synced } from '#actions/sync.ts';
import { failureText } from '#app/failures.ts';
import { whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import type { FailureCode } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import { count, say } from './words.ts';

/** Why the last exchange failed, which nobody may have seen: it came of itself. */
export function troubleText(code: FailureCode): string {
  const { title, next } = failureText(code);
  return `${say('last.failed')} ${title}. ${next}`;
}

export function lastText({ last }: SyncedPlace): string {
  if (last === undefined) return say('last.never');
  return say('last.at', { when: whenText(last, instant(Date.now()), preferences.value) });
}

/** What came and went so far; empty while nothing did. */
export const exchangedText = ({ came, sent }: Pick<Synced, 'came' | 'sent'>): string =>
  [came > 0 && count('came', came), sent > 0 && count('sent', sent)].filter(Boolean).join(', ');

export function doneText(synced: Synced): string {
  const exchanged = exchangedText(synced);
  if (exchanged) return `${exchanged}.`;
  return synced.found.length > 0 ? say('same.partly') : say('same');
}
