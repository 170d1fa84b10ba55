import type { LogEntry } from './entry.ts';
import { fetchCaptures, type FetchedEntry, fetchEntry, kindOf } from './fetching.ts';
import { entryName, type LogId, LOGS, logsOf, type Position } from './names.ts';
import { type Finding, type FindingKind, Findings, noticeMissing } from './noticing.ts';
import type { Memory, Ports } from './ports.ts';
import { Revocations } from './revoking.ts';

const numberIn = (log: LogId, seq: number): string => `${log} ${seq}`;

/** Takes in what is new in the logs of a remote, and counts what is wrong with them. */
class Reader {
  readonly findings = new Findings();
  captures = 0;
  readonly #ports: Ports;
  #own: LogId;
  /** Names of entries. */
  readonly #read = new Set<string>();
  /** Where in the logs these stand. */
  readonly #reached = new Set<string>();
  readonly #revocations: Revocations;

  constructor(ports: Ports, { log, read, revoked }: Memory) {
    this.#ports = ports;
    this.#own = log;
    this.#revocations = new Revocations(ports, this.#read, revoked);
    for (const position of [...logsOf(read).values()].flat()) this.#note(position);
  }

  /** Its entries in their order. A log that two have written has branches, and all are followed. */
  async readLog(positions: readonly Position[]): Promise<void> {
    for (const position of positions) {
      if (this.#read.has(entryName(position))) continue;
      const kind = await this.#readEntry(position).catch(kindOf);
      if (kind) this.findings.add(position.log, kind);
    }
  }

  async #readEntry(position: Position): Promise<FindingKind | undefined> {
    const { log, seq } = position;
    const refusal = await this.#revocations.refusalOf(position);
    if (refusal) return refusal;
    if (seq > 1 && !this.#reached.has(numberIn(log, seq - 1))) return 'waiting';
    const fetched = await fetchEntry(this.#ports, position);
    if (!this.#follows(fetched.entry)) return 'waiting';
    const isOwn = log === this.#own;
    await this.#take(position, fetched);
    return isOwn ? 'cloned' : undefined;
  }

  /** Whether the entry before has been read; the first follows none. */
  #follows({ log, seq, prev }: LogEntry): boolean {
    return prev === null || this.#read.has(entryName({ log, seq: seq - 1, hash: prev }));
  }

  async #take(position: Position, fetched: FetchedEntry): Promise<void> {
    const { entry } = fetched;
    const captures = await fetchCaptures(this.#ports, fetched);
    // Before it is noted as read: after that nobody could tell that somebody else wrote it.
    if (position.log === this.#own) await this.#leaveLog();
    const vouched = entry.heads.map(entryName);
    await this.#ports.local.take({ name: entryName(position), entry, captures, vouched });
    this.#revocations.add(entry.revoke);
    this.#note(position);
    this.captures += captures.length;
  }

  async #leaveLog(): Promise<void> {
    this.#own = this.#ports.keyring.newLog();
    await this.#ports.local.startLog(this.#own);
  }

  #note(position: Position): void {
    this.#read.add(entryName(position));
    this.#reached.add(numberIn(position.log, position.seq));
  }
}

/** Those who belong here first: what they say of others decides what counts of those. */
function inOrder(
  { keyring }: Ports,
  shown: ReadonlyMap<LogId, readonly Position[]>,
): readonly (readonly Position[])[] {
  const logs = [...shown].toSorted(
    ([a], [b]) => Number(keyring.belongs(b)) - Number(keyring.belongs(a)),
  );
  return logs.map(([, positions]) => positions);
}

export interface Pulled {
  /** Captures that came in, those that were here already too. */
  readonly captures: number;
  readonly findings: readonly Finding[];
}

/**
 * Takes in what other browsers wrote, each entry with its captures in one step. What is wrong with one log
 * keeps nothing back of another. Throws what the remote throws where its logs cannot be listed, and
 * whatever the local port throws; what was taken in before that stays.
 */
export async function pull(ports: Ports): Promise<Pulled> {
  const { remote, local } = ports;
  const shown = logsOf(await remote.list(LOGS));
  const pending = (await local.pending())?.entry.name;
  const reader = new Reader(ports, await local.memory());
  for (const positions of inOrder(ports, shown))
    await reader.readLog(positions.filter((position) => entryName(position) !== pending));
  noticeMissing(await local.memory(), shown, reader.findings);
  return { captures: reader.captures, findings: reader.findings.all() };
}
