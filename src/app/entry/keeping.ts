import { useRef, useState } from 'preact/hooks';
import {
  addEntry,
  correctEntry,
  type Draft,
  mintEntryId,
  removeEntry,
} from '#actions/typed-entry.ts';
import type { EventId } from '#domain/event.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { type LocalDate, wallDate } from '#domain/time.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import { owner } from '#app/state.ts';
import { factOf } from '#reports/entry/fact.ts';

export type Step = 'form' | 'busy' | 'saved' | 'removed' | 'restored';

export interface Keeping {
  readonly step: Step;
  readonly failure: Failure | undefined;
  /** Counts the entries that were made one after the other. */
  readonly round: number;
  readonly save: (draft: Draft) => void;
  readonly remove: () => void;
  /** Absent where there is nothing to bring back. */
  readonly undo: (() => void) | undefined;
  /** After one is saved: the next, with an id of its own. */
  readonly again: () => void;
}

/** Whose it became, and the date it is of. */
export type OnSaved = (person: Person, date: LocalDate) => void;

/**
 * Saves and takes back. "Saved" is said only once the journal has flushed it. After a failure the
 * step is what it was before, and trying again means the same entry.
 */
export function useKeeping(
  person: Person | undefined,
  entry: TypedEvent | undefined,
  onSaved?: OnSaved,
): Keeping {
  const [{ step, failure }, set] = useState<Pick<Keeping, 'step' | 'failure'>>(beginning);
  const [round, setRound] = useState(0);
  const id = useRef<EventId | undefined>(undefined);
  const gone = useRef<TypedEvent | undefined>(undefined);
  const whose = async () => person ?? owner();
  const run = (work: () => Promise<void>, after: Step) => {
    set({ step: 'busy', failure: undefined });
    work().then(
      () => set({ step: after, failure: undefined }),
      (thrown: unknown) => set({ step, failure: asFailure(thrown) }),
    );
  };
  const save = (draft: Draft) =>
    run(async () => {
      const theirs = await whose();
      if (entry) await correctEntry(theirs, entry, draft);
      else await addEntry(theirs, draft, (id.current ??= mintEntryId(draft)));
      onSaved?.(theirs, wallDate(draft.wall));
    }, 'saved');
  const remove = () =>
    run(async () => {
      if (entry) gone.current = await removeEntry(await whose(), entry);
    }, 'removed');
  const back = entry && undoing(entry);
  const undo = () =>
    run(async () => {
      if (gone.current && back) await correctEntry(await whose(), gone.current, back);
    }, 'restored');
  const again = () => {
    id.current = undefined;
    setRound(round + 1);
    set(beginning);
  };
  return { step, failure, round, save, remove, undo: back && undo, again };
}

const beginning = { step: 'form', failure: undefined } as const;

/** What the entry said, to be saved anew. */
function undoing(entry: TypedEvent): Draft | undefined {
  const fact = factOf(entry);
  return fact && { fact, wall: entry.wall, at: entry.at };
}
