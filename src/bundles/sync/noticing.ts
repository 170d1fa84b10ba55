import { entryName, type LogId, logsOf, type Position } from './names.ts';
import type { Memory } from './ports.ts';

/**
 * What is wrong with an entry, or with a chunk it brings:
 * - missing: it was there, or somebody trusted vouches for it, and the remote does not show it;
 * - damaged: the bytes are not those it is named after: cut short, changed, or another file's;
 * - forged: it is not signed by the writer of its log, or was signed for another place;
 * - unknown-writer: nobody trusted writes this log, or not yet;
 * - revoked: its writer was shut out, and it is not among what counts of them;
 * - unreadable: its bytes are those it is named after, and say nothing;
 * - locked: no key that is here opens it;
 * - newer: a newer version of the program wrote it;
 * - unreachable: the remote would not give it;
 * - waiting: nothing is wrong with it as far as is known, but what comes before it is not here;
 * - cloned: it stands in this browser's own log and was written by another: the profile was copied, or
 *   put back from an old copy. It was taken in, and this browser goes on in a new log.
 */
export type FindingKind =
  | 'missing'
  | 'damaged'
  | 'forged'
  | 'unknown-writer'
  | 'revoked'
  | 'unreadable'
  | 'locked'
  | 'newer'
  | 'unreachable'
  | 'waiting'
  | 'cloned';

/** So many entries of a log have that wrong with them. A listing may be late: what is missing once may be back. */
export interface Finding {
  readonly log: LogId;
  readonly kind: FindingKind;
  readonly entries: number;
}

/** Counts what is found, log by log. */
export class Findings {
  readonly #counts = new Map<string, Finding>();

  add(log: LogId, kind: FindingKind, entries = 1): void {
    const key = `${log} ${kind}`;
    const before = this.#counts.get(key)?.entries ?? 0;
    if (entries > 0) this.#counts.set(key, { log, kind, entries: before + entries });
  }

  all(): readonly Finding[] {
    return [...this.#counts.values()];
  }
}

/**
 * How many entries of one log are known to exist and are not shown. An entry is known by its name, or
 * because a later one is.
 */
function countMissing(known: readonly Position[], shown: readonly Position[]): number {
  const names = new Set(shown.map(entryName));
  const gone = known.filter((position) => !names.has(entryName(position)));
  const last = known.at(-1)?.seq ?? 0;
  const either = [...known, ...shown].map(({ seq }) => seq).filter((seq) => seq <= last);
  return gone.length + last - new Set(either).size;
}

/** Adds what a remote that shows these entries has lost, or hides. */
export function noticeMissing(
  { read, vouched }: Memory,
  shown: ReadonlyMap<LogId, readonly Position[]>,
  findings: Findings,
): void {
  for (const [log, known] of logsOf([...read, ...vouched]))
    findings.add(log, 'missing', countMissing(known, shown.get(log) ?? []));
}

const ofFiles: readonly FindingKind[] = ['missing', 'damaged', 'unreadable', 'waiting'];

/** What is wrong with files of a place, each with its number, to be known again. */
export const spoiltAmong = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ kind }) => ofFiles.includes(kind)).map(spoiltKey);

const spoiltKey = (finding: Finding): string => `${keyOf(finding)} ${finding.entries}`;

/** What is not among the files that were known to be spoilt: of another kind, of another log, or more of it. */
export const newsAmong = (
  findings: readonly Finding[],
  known: readonly string[],
): readonly Finding[] => findings.filter((finding) => !known.includes(spoiltKey(finding)));

/** A place may list a file before another one that it names. */
const isLate = ({ kind }: Finding): boolean => kind === 'missing' || kind === 'waiting';
const keyOf = ({ log, kind }: Finding): string => `${kind} ${log}`;

/** What may only be late, to be remembered until the next exchange. */
export const lateAmong = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(isLate).map(keyOf);

/** What is wrong for certain, and what was late at the exchange before as well. */
export const certainAmong = (
  findings: readonly Finding[],
  late: readonly string[],
): readonly Finding[] =>
  findings.filter((finding) => !isLate(finding) || late.includes(keyOf(finding)));
