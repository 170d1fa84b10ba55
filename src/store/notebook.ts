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
import { whenLocked } from './lock/keyring.ts';
import { lockFiles } from './lock/lock-files.ts';
import type { LockPorts } from './lock/turning.ts';
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

/** What turning a lock tells on the way. */
type Told = [onKey: LockPorts['onKey'], onProgress: LockPorts['onProgress']];

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Failure && thrown.code === 'locked';

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
  readonly #journals = new Map<string, Promise<Journal>>();
  readonly #open = new Map<number, Open>();
  readonly #segmentSize: number | undefined;
  #tickets = 0;

  constructor(shelf: Shelf, segmentSize?: number) {
    this.#shelf = shelf;
    this.#segmentSize = segmentSize;
  }

  /** Begins a capture; the ticket stands for it until `end` or `voidCapture`. */
  async begin(person: Person, head: CaptureHead): Promise<number> {
    const release = await this.#shelf.hold(person.id);
    try {
      const { device, clock, zone } = head;
      const entry = { kind: 'begun', head: { device, clock, zone } } as const;
      const ticket = await this.#on(person.id, (journal) => journal.append(entry));
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
        await this.#on(id, (journal) => keepWhole(capture, { journal, view }, true));
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
      const person = await this.#nameIn(id);
      people.push(person ?? { revision: 0, person: { id, name: '', demo: id === 'demo' } });
    }
    return people;
  }

  /** As the journal has it; nothing where that is locked. */
  async #nameIn(id: string): Promise<SavedPerson | undefined> {
    try {
      return ledgerOf((await this.#on(id, (journal) => journal.read())).written).person;
    } catch (thrown) {
      if (isLocked(thrown)) return undefined;
      throw thrown;
    }
  }

  /** Compares a person's journal with the view and mends each from the other. */
  async check(id: string): Promise<Health> {
    try {
      return await this.#shelf.tryHold(id, (isFree) =>
        withView(id, (view) => this.#on(id, (journal) => reconcile(journal, view, isFree))),
      );
    } catch (thrown) {
      if (isLocked(thrown)) return { ...fine, isLocked: true };
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
    await this.#closeJournal(id);
    await closeView(id);
  }

  /** Seals all that is stored of a person (lock/turning.ts). Throws Failure `reading-elsewhere`. */
  async turnLockOn(id: string, passphrase: string, ...told: Told): Promise<void> {
    const { turnOn } = await import('./lock/turning.ts');
    await this.#turning(id, told, (ports) => turnOn(id, passphrase, ports));
  }

  /** Opens it for good. Throws Failure `reading-elsewhere`, `wrong-key`. */
  async turnLockOff(id: string, passphrase: string, ...told: Told): Promise<void> {
    const { turnOff } = await import('./lock/turning.ts');
    await this.#turning(id, told, (ports) => turnOff(id, passphrase, ports));
  }

  /** Throws Failure `wrong-key`. */
  async changeLock(id: string, from: string, to: string): Promise<void> {
    await this.#orFailure(async () => {
      const { changePassphrase } = await import('./lock/turning.ts');
      await changePassphrase(id, from, to);
    });
  }

  /**
   * Opens a lock, and goes on with what broke off, if that can be now: all can be read and written
   * before too, and the next time it goes on again. Throws Failure `wrong-key`.
   */
  async unlock(id: string, passphrase: string, ...told: Told): Promise<void> {
    await this.#orFailure(async () => {
      const { goOn, unlock } = await import('./lock/turning.ts');
      const record = await unlock(id, passphrase, this.#lockPorts(id, told));
      // One that was opened without the key would begin in plain where nothing of the journal is left.
      await this.#closeJournal(id);
      if (record.phase === 'on') return;
      await this.#turning(id, told, (ports) => goOn(id, record, ports)).catch(() => {});
    });
  }

  /** While nobody reads a device, with a journal that is new to what the folder holds. */
  async #turning(id: string, told: Told, work: (ports: LockPorts) => Promise<void>): Promise<void> {
    await this.#orFailure(() =>
      this.#shelf.tryHold(id, async (isFree) => {
        if (!isFree) throw new Failure('reading-elsewhere', 'a device is being read');
        await this.#closeJournal(id);
        await work(this.#lockPorts(id, told));
      }),
    );
  }

  #lockPorts(id: string, [onKey, onProgress]: Told): LockPorts {
    return {
      onKey,
      onProgress,
      journal: (cipher) => new Journal(this.#shelf.folder(id), this.#segmentSize, cipher),
    };
  }

  /** Works on a journal; on a new one with the key, where that turns out to be needed. */
  async #on<T>(id: string, work: (journal: Journal) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#journal(id));
    } catch (thrown) {
      if (!isLocked(thrown)) throw thrown;
      await this.#closeJournal(id);
      return work(await this.#journal(id, true));
    }
  }

  #journal(id: string, isLockSure = false): Promise<Journal> {
    const known = this.#journals.get(id);
    if (known) return known;
    const journal = this.#openJournal(id, isLockSure);
    this.#journals.set(id, journal);
    journal.catch(() => this.#journals.delete(id));
    return journal;
  }

  /** A person with a lock has a file that says so; where that is gone, the view or the journal says it. */
  async #openJournal(id: string, isLockSure: boolean): Promise<Journal> {
    const hasLock = isLockSure || (await lockFiles().read(id)) !== undefined;
    const opening = hasLock && (await import('./lock/opening.ts'));
    const cipher = opening ? await opening.recordsCipher(id) : undefined;
    const journal = new Journal(this.#shelf.folder(id), this.#segmentSize, cipher);
    if (cipher) whenLocked(id, () => void this.#closeJournal(id));
    return journal;
  }

  async #closeJournal(id: string): Promise<void> {
    const journal = this.#journals.get(id);
    this.#journals.delete(id);
    (await journal?.catch(() => undefined))?.close();
  }

  async #orFailure(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      throw storageFailure(thrown);
    }
  }

  async #append(id: string, ...entries: readonly Entry[]): Promise<void> {
    await this.#orFailure(() =>
      this.#on(id, async (journal) => void (await journal.append(...entries))),
    );
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
