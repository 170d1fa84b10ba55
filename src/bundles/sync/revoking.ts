import { fetchEntry } from './fetching.ts';
import type { FindingKind } from './noticing.ts';
import {
  entryName,
  isLogId,
  type LogId,
  logsOf,
  type Position,
  type WriterId,
  writerOfLog,
} from './names.ts';
import type { Memory, Ports } from './ports.ts';

/** In the place of a log of one who has none that was read. */
function noLogOf(writer: WriterId): LogId {
  const log = writer + '0'.repeat(16);
  if (!isLogId(log)) throw new Error(`no writer: ${writer}`);
  return log;
}

/**
 * What an entry has to say to shut a writer out: of each of their logs counts what this browser has read, so
 * pull before. Of a log with branches it is the longest; where nothing was read, nothing counts.
 */
export function revocationOf(
  { read }: Pick<Memory, 'read'>,
  writer: WriterId,
): readonly Position[] {
  const lasts = [...logsOf(read)].flatMap(([log, positions]) =>
    writerOfLog(log) === writer ? positions.slice(-1) : [],
  );
  if (lasts.length > 0) return lasts;
  return [{ log: noLogOf(writer), seq: 1, hash: '0'.repeat(64) }];
}

/** Writers that are shut out. */
export const revokedWriters = ({ revoked }: Pick<Memory, 'revoked'>): ReadonlySet<WriterId> =>
  new Set(revoked.map(({ log }) => writerOfLog(log)));

/** The entry before one; undefined for the first. */
async function positionBefore(ports: Ports, position: Position): Promise<Position | undefined> {
  const { log, seq, prev } = (await fetchEntry(ports, position)).entry;
  return prev === null ? undefined : { log, seq: seq - 1, hash: prev };
}

/** Knows what counts of the logs of those who were shut out. */
export class Revocations {
  readonly #ports: Ports;
  /** Names of entries that were read. */
  readonly #read: ReadonlySet<string>;
  readonly #ends: Position[];
  /** For the name of an entry those that lead to it. */
  readonly #chains = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(ports: Ports, read: ReadonlySet<string>, revoked: readonly Position[]) {
    this.#ports = ports;
    this.#read = read;
    this.#ends = [...revoked];
  }

  add(revoked: readonly Position[]): void {
    this.#ends.push(...revoked);
  }

  /**
   * Why an entry does not count, by who wrote it; undefined where it does. Of one who was shut out count
   * the entries that lead to one that was named: another of the same number may have been written since.
   * Throws what `kindOf` understands.
   */
  async refusalOf(position: Position): Promise<FindingKind | undefined> {
    const writer = writerOfLog(position.log);
    const ends = this.#ends.filter(({ log }) => writerOfLog(log) === writer);
    if (ends.length === 0)
      return this.#ports.keyring.belongs(position.log) ? undefined : 'unknown-writer';
    for (const end of ends)
      if (end.log === position.log && end.seq >= position.seq)
        if ((await this.#leadingTo(end)).has(entryName(position))) return undefined;
    return 'revoked';
  }

  #leadingTo(end: Position): Promise<ReadonlySet<string>> {
    const name = entryName(end);
    const known = this.#chains.get(name) ?? this.#walk(end);
    this.#chains.set(name, known);
    return known;
  }

  /** Back to what has been read, or to the first. */
  async #walk(end: Position): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    let position: Position | undefined = end;
    while (position && !this.#read.has(entryName(position))) {
      names.add(entryName(position));
      position = await positionBefore(this.#ports, position);
    }
    return names;
  }
}
