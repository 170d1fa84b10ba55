import { Failure } from '#domain/failure.ts';
import type { Again, Compare } from './journal.ts';
import { type LedgerCapture, ledgerOf } from './ledger.ts';
import type { Entry } from './record.ts';

/**
 * Captures as they count, each once; a copy that was never finished is none. Throws Failure
 * `reading-elsewhere` where one has no end yet: half of it, written twice, would be two.
 */
function captureList(captures: readonly LedgerCapture[]): readonly LedgerCapture[] {
  const kept = new Map<string, LedgerCapture>();
  for (const capture of captures) {
    const { ended, head, isCopy } = capture;
    if (!head || (!ended && isCopy)) continue;
    if (!ended) throw new Failure('reading-elsewhere', 'a reading has no end yet');
    const key = `${ended.id} ${ended.complete}`;
    const known = kept.get(key);
    if (!known || isWhole(capture) || !isWhole(known)) kept.set(key, capture);
  }
  return [...kept.values()];
}

const isWhole = ({ ended, sections }: LedgerCapture): boolean =>
  ended !== undefined && sections.size === ended.sections;

/** So often is told how far it is. */
const STEPS = 100;

/**
 * Writes captures, preferences and the person once more. Each capture begins as a copy: half of it counts
 * for nothing.
 */
export const writeAgain =
  (onProgress: (share: number) => void | Promise<void>): Again =>
  async ({ written }, write) => {
    const { captures, preferences, person } = ledgerOf(written);
    if (preferences) await write({ kind: 'preferences', ...preferences });
    if (person) await write({ kind: 'person', ...person });
    const list = captureList(captures);
    const step = Math.ceil(list.length / STEPS);
    for (const [done, capture] of list.entries()) {
      if (done % step === 0) await onProgress(done / list.length);
      await writeCapture(capture, write);
    }
  };

async function writeCapture(
  { head, ended, sections }: LedgerCapture,
  write: (entry: Entry) => Promise<number>,
): Promise<void> {
  if (!head || !ended) return;
  const ticket = await write({ kind: 'begun', head, isCopy: true });
  for (const section of sections.values()) await write({ kind: 'section', ticket, section });
  await write({ ...ended, kind: 'ended', ticket });
}

/** Throws Failure `storage-damaged` where the second writing does not say all that the first does. */
export const compareWritings: Compare = (before, after) => {
  const [was, is] = [ledgerOf(before.written), ledgerOf(after.written)];
  const list = captureList(was.captures);
  const isSame =
    list.length === is.captures.length &&
    list.every((capture, i) => saysSame(capture, is.captures[i]!)) &&
    JSON.stringify([was.preferences, was.person]) === JSON.stringify([is.preferences, is.person]);
  if (!isSame) throw new Failure('storage-damaged', 'what was written again reads otherwise');
};

function saysSame(one: LedgerCapture, other: LedgerCapture): boolean {
  const [sections, others] = [[...one.sections.values()], [...other.sections.values()]];
  return (
    JSON.stringify([one.head, endOf(one)]) === JSON.stringify([other.head, endOf(other)]) &&
    sections.length === others.length &&
    sections.every(({ name, index, bytes }, i) => {
      const { name: otherName, index: otherIndex, bytes: otherBytes } = others[i]!;
      return name === otherName && index === otherIndex && isEqual(bytes, otherBytes);
    })
  );
}

const endOf = ({ ended }: LedgerCapture) => {
  if (!ended) return undefined;
  const { id, complete, reason, lost, sections } = ended;
  return { id, complete, reason, lost, sections };
};

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);
