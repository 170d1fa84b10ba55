import type { Capture, CaptureHead, Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import { type KeptCapture, putCapture } from './captures.ts';
import { closeView, type SavedPerson, storageFailure, withView } from './database.ts';
import { fine, type Health } from './health.ts';
import { Journal } from './journal/journal.ts';
import { ledgerOf } from './journal/ledger.ts';
import type { LogFolder } from './journal/log-folder.ts';
import type { Entry } from './journal/record.ts';
import { endOf, keepWhole, reconcile } from './reconcile.ts';
import { identify } from './sections.ts';

/** Where journals live, and the lock that says that a reading is going on. */
export interface Shelf {
  folder(id: string): LogFolder;
  ids(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
  /** Shares the lock of a person's readings until the returned function is called: what is typed waits for no device. */
  hold(id: string): Promise<() => void>;
  /** Runs `work`, one in all tabs at a time, with that lock if it is free; tells it whether it was. */
  tryHold<T>(id: string, work: (isFree: boolean) => Promise<T>): Promise<T>;
}

interface Open {
  readonly id: string;
  /** The ticket in that person's journal. */
  readonly ticket: number;
  readonly head: CaptureHead;
  readonly sections: Section[];
  readonly release: () => void;
}

/** Writes and mends the journals of all people. Everything it resolves is flushed. */
export class Notebook {
  readonly #shelf: Shelf;
  readonly #journals = new Map<string, Journal>();
  readonly #open = new Map<number, Open>();
  #tickets = 0;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Begins a capture; the ticket stands for it until `end` or `voidCapture`. */
  async begin(person: Person, head: CaptureHead): Promise<number> {
    const release = await this.#shelf.hold(person.id);
    try {
      const { device, clock, zone } = head;
      const entry = { kind: 'begun', head: { device, clock, zone } } as const;
      const ticket = await this.#journal(person.id).append(entry);
      this.#open.set(++this.#tickets, { id: person.id, ticket, head, sections: [], release });
      return this.#tickets;
    } catch (thrown) {
      release();
      throw storageFailure(thrown);
    }
  }

  async keep(ticket: number, section: Section): Promise<void> {
    const open = this.#opened(ticket);
    await this.#append(open.id, { kind: 'section', ticket: open.ticket, section });
    open.sections.push(section);
  }

  async voidCapture(ticket: number): Promise<void> {
    const open = this.#opened(ticket);
    await this.#append(open.id, { kind: 'void', ticket: open.ticket });
    this.#close(ticket);
  }

  /** Ends a capture and puts it into the view, undecoded. */
  async end(ticket: number, complete: boolean, reason?: string): Promise<Capture> {
    const open = this.#opened(ticket);
    const { head, sections } = open;
    const id = await identify(head, sections);
    const capture = { ...head, id, sections, complete };
    const kept = reason === undefined ? capture : { ...capture, reason };
    await this.#append(open.id, endOf(open.ticket, kept));
    // The journal has it: what the view cannot take now it gets at the next look at both.
    await withView(open.id, (view) => putCapture(view, kept)).catch(() => undefined);
    this.#close(ticket);
    return capture;
  }

  /** Takes in a capture that was kept elsewhere, undecoded; false where as much of it is here already. */
  async take({ id }: Person, capture: KeptCapture): Promise<boolean> {
    const release = await this.#shelf.hold(id);
    try {
      return await withView(id, async (view) => {
        const known = await view.get('captures', capture.id);
        if (known && (known.complete || !capture.complete)) return false;
        await keepWhole(capture, { journal: this.#journal(id), view }, true);
        return true;
      });
    } catch (thrown) {
      throw storageFailure(thrown);
    } finally {
      release();
    }
  }

  async savePerson(saved: SavedPerson): Promise<void> {
    await this.#append(saved.person.id, { kind: 'person', ...saved });
  }

  async savePreferences(id: string, revision: number, preferences: Preferences): Promise<void> {
    await this.#append(id, { kind: 'preferences', revision, preferences });
  }

  /** Everyone who has a journal, as it names them. */
  async people(): Promise<readonly SavedPerson[]> {
    const people: SavedPerson[] = [];
    for (const id of await this.#shelf.ids()) {
      const { person } = ledgerOf((await this.#journal(id).read()).written);
      people.push(person ?? { revision: 0, person: { id, name: '', demo: id === 'demo' } });
    }
    return people;
  }

  /** Compares a person's journal with the view and mends each from the other. */
  async check(id: string): Promise<Health> {
    try {
      return await this.#shelf.tryHold(id, (isFree) =>
        withView(id, (view) => reconcile(this.#journal(id), view, isFree)),
      );
    } catch (thrown) {
      const { code, message } = storageFailure(thrown);
      return { ...fine, state: 'unavailable', detail: `${code}: ${message}` };
    }
  }

  /** Deletes a person's journal. */
  async forget(id: string): Promise<void> {
    await this.letGo(id);
    await this.#shelf.remove(id);
  }

  /** Closes what is open of a person, so that another tab can delete it. */
  async letGo(id: string): Promise<void> {
    this.#journals.get(id)?.close();
    this.#journals.delete(id);
    await closeView(id);
  }

  #journal(id: string): Journal {
    const journal = this.#journals.get(id) ?? new Journal(this.#shelf.folder(id));
    this.#journals.set(id, journal);
    return journal;
  }

  async #append(id: string, ...entries: readonly Entry[]): Promise<void> {
    try {
      await this.#journal(id).append(...entries);
    } catch (thrown) {
      throw storageFailure(thrown);
    }
  }

  #opened(ticket: number): Open {
    const open = this.#open.get(ticket);
    if (!open) throw new Failure('internal', `no capture has ticket ${ticket}`);
    return open;
  }

  #close(ticket: number): void {
    this.#open.get(ticket)?.release();
    this.#open.delete(ticket);
  }
}
