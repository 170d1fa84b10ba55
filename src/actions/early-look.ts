import type { Capture } from '#domain/capture.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { preview } from '#workers/clients.ts';
import { showArriving } from './arriving.ts';

interface Wishes {
  readonly person: Person;
  readonly onReady: (date: LocalDate) => void;
}

/** Decodes and shows what has come so far while the device is read on; one look at a time. */
export class EarlyLook {
  readonly #person: Person;
  readonly #onReady: (date: LocalDate) => void;
  #running: Promise<void> | undefined;
  #isOver = false;

  constructor({ person, onReady }: Wishes) {
    this.#person = person;
    this.#onReady = onReady;
  }

  /** Begins a look unless one is going on. That one fails harms nothing: the whole comes later. */
  look(soFar: Capture, arriving: readonly string[]): void {
    this.#running ??= this.#show(soFar, arriving)
      .catch(() => undefined)
      .finally(() => (this.#running = undefined));
  }

  /** From now on only what is stored is shown. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#running;
    showArriving(this.#person, undefined);
  }

  async #show(soFar: Capture, arriving: readonly string[]): Promise<void> {
    const found = await preview(this.#person, soFar, arriving);
    if (this.#isOver || !found?.ready) return;
    showArriving(this.#person, found);
    this.#onReady(found.ready);
  }
}
