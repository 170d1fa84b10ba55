import type { EventId } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import { type Instant, instant, type WallTime, wallTimeText, type Zone } from '#domain/time.ts';
import { type Draft, entryId, type TypedEvent } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import { absorb, journal } from '#workers/clients.ts';
import { loadPreferences } from './preferences.ts';

export type { Draft, TypedEvent } from '#domain/typed-entry.ts';

export const mintEntryId = ({ wall }: Draft): EventId => entryId(wall, crypto.randomUUID());

/**
 * Saves something new. Resolves with its id once the journal has flushed it and the days hold it.
 * Whoever tries again after a failure names the id of the first try, so that there is one entry.
 * Throws a Failure: `storage-full`, `storage-unavailable`.
 */
export async function addEntry(
  person: Person,
  draft: Draft,
  id: EventId = mintEntryId(draft),
): Promise<EventId> {
  await keep(person, id, draft);
  return id;
}

/** Saves an entry anew, whatever it said before; also one that was taken back. As `addEntry`. */
export async function correctEntry(person: Person, entry: TypedEvent, draft: Draft): Promise<void> {
  await keep(person, entry.id, draft, entry.read);
}

/**
 * Takes an entry back: no page shows or counts it any more. Resolves with what `correctEntry` takes to
 * bring it back. As `addEntry`.
 */
export async function removeEntry(person: Person, entry: TypedEvent): Promise<TypedEvent> {
  const { id, wall, at, read } = entry;
  return { ...entry, read: await keep(person, id, { wall, at }, read) };
}

type Saying = Omit<Draft, 'fact'> & Partial<Draft>;

/** When the last entry was saved: two of one millisecond would leave open which came later. */
let latest = 0;

/** Of two versions the one read later counts: this one is later than `before`, whatever the clock says. */
async function keep(person: Person, id: EventId, said: Saying, before = 0): Promise<Instant> {
  latest = Math.max(Date.now(), before + 1, latest + 1);
  const host = instant(latest);
  const { zone } = await loadPreferences(person);
  const head = typed.head({ device: wallIn(zone, host), host }, zone);
  const capture = await journal().ask(async (notebook) => {
    const ticket = await notebook.begin(person, head);
    await notebook.keep(ticket, typed.section(id, said));
    return notebook.end(ticket, true);
  });
  await absorb(person, capture);
  return host;
}

/** What clocks of the zone show; Swedish writes a date and a time as ISO 8601 does. */
const wallIn = (timeZone: Zone, at: Instant): WallTime =>
  wallTimeText(
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      .format(at)
      .replace(' ', 'T'),
  );
