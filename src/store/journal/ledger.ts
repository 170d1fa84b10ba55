import type { CaptureHead, Section } from '#domain/capture.ts';
import type { SavedPerson, SavedPreferences } from '../database.ts';
import type { Ended, Entry, Ticket } from './record.ts';
import type { Written } from './segment.ts';

/** One reading as the journal tells it. */
export interface LedgerCapture {
  readonly ticket: Ticket;
  head?: CaptureHead;
  /** Its first record is there. */
  isBegun: boolean;
  /** It is kept elsewhere as a whole. */
  isCopy: boolean;
  /** In the order they came; a section that was written twice counts once. */
  readonly sections: Map<string, Section>;
  ended?: Ended;
}

/** What a journal comes to when all is said. */
export interface Ledger {
  readonly captures: readonly LedgerCapture[];
  readonly preferences?: SavedPreferences;
  readonly person?: SavedPerson;
}

export function ledgerOf(written: readonly Written[]): Ledger {
  const captures = new Map<Ticket, LedgerCapture>();
  const voided = new Set<Ticket>();
  const of = (ticket: Ticket): LedgerCapture => {
    const known = captures.get(ticket) ?? {
      ticket,
      isBegun: false,
      isCopy: false,
      sections: new Map(),
    };
    captures.set(ticket, known);
    return known;
  };
  for (const { entry, sequence } of written) {
    if (entry.kind === 'void') voided.add(entry.ticket);
    else note(entry, sequence, of);
  }
  return {
    captures: [...captures.values()].filter(({ ticket }) => !voided.has(ticket)),
    ...newest(written),
  };
}

function note(entry: Entry, sequence: number, of: (ticket: Ticket) => LedgerCapture): void {
  if (entry.kind === 'begun') {
    const { head, isCopy = false } = entry;
    Object.assign(of(sequence), { head, isBegun: true, isCopy });
  }
  if (entry.kind === 'section') {
    const { name, index } = entry.section;
    of(entry.ticket).sections.set(`${index} ${name}`, entry.section);
  }
  if (entry.kind === 'ended') {
    const capture = of(entry.ticket);
    capture.ended = entry;
    capture.head ??= entry.head;
  }
}

function newest(written: readonly Written[]): Pick<Ledger, 'preferences' | 'person'> {
  let preferences: SavedPreferences | undefined;
  let person: SavedPerson | undefined;
  for (const { entry } of written) {
    if (entry.kind === 'preferences' && entry.revision >= (preferences?.revision ?? 0)) {
      preferences = { revision: entry.revision, preferences: entry.preferences };
    }
    if (entry.kind === 'person' && entry.revision >= (person?.revision ?? 0)) {
      person = { revision: entry.revision, person: entry.person };
    }
  }
  return { ...(preferences && { preferences }), ...(person && { person }) };
}
