import type { DeviceSession, Progress } from '#devices/family.ts';
import type { Keeper } from '#devices/read-out.ts';
import { type Capture, captureId, type CaptureHead, type Section } from '#domain/capture.ts';
import { listening, type Reception } from './radio.ts';
import type { Journal, Reading, ReadProgress } from './reading.ts';
import { timeLeft } from './time-left.ts';

/** A radio is looked at so often, in ms: it also tells of a pump that says nothing meanwhile. */
const LOOK = 1000;

/** Stands for a capture that has no end yet. */
const SO_FAR = captureId('so far');

type Last = Pick<ReadProgress, 'done' | 'total' | 'pages' | 'secondsLeft'>;

/** Turns what a read-out gives into journal entries and progress. */
export class Logbook implements Keeper {
  readonly #reading: Omit<Reading, 'journal'>;
  readonly #journal: Journal;
  #session: DeviceSession | undefined;
  #sections: Section[] = [];
  #last: Last = { done: 0 };
  #left = timeLeft(() => performance.now());
  #reception: Reception | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor({ journal, ...reading }: Reading) {
    this.#journal = journal;
    this.#reading = reading;
  }

  get kept(): number {
    return this.#sections.length;
  }

  get unanswered(): readonly string[] {
    return this.#session?.unanswered?.() ?? [];
  }

  async begin(session: DeviceSession): Promise<void> {
    await this.forget();
    await this.#journal.begin(this.#headOf(session));
    this.#session = session;
    this.#left = timeLeft(() => performance.now());
    this.#last = { done: 0 };
    this.#listen(session);
    this.#reading.onProgress(this.progress('reading'));
  }

  async keep(section: Section): Promise<void> {
    await this.#journal.keep(section);
    this.#sections.push(section);
  }

  readonly onProgress = ({ done, total, pages, ripe }: Progress): void => {
    const secondsLeft = this.#left(done, total);
    this.#last = {
      done,
      ...(total !== undefined && { total }),
      ...(pages !== undefined && { pages }),
      ...(secondsLeft !== undefined && { secondsLeft }),
    };
    this.#reading.onProgress(this.progress('reading'));
    if (ripe && this.#session) this.#reading.onRipe?.(this.#soFar(this.#session), ripe);
  };

  progress(step: ReadProgress['step']): ReadProgress {
    const device = this.#session?.device;
    const reception = this.#reception;
    return { step, ...this.#last, ...(device && { device }), ...(reception && { reception }) };
  }

  /** The device itself calls what it sent void. */
  async forget(): Promise<void> {
    if (this.#session) await this.#journal.forget();
    this.#session = undefined;
    this.#sections = [];
  }

  /** No more looks at the radio: the conversation is over. */
  hangUp(): void {
    clearInterval(this.#looking);
    this.#reception = undefined;
  }

  #listen({ quality }: DeviceSession): void {
    this.hangUp();
    if (!quality) return;
    const receptionOf = listening();
    const look = () => {
      const before = this.#reception;
      this.#reception = receptionOf(quality());
      return this.#reception !== before;
    };
    look();
    this.#looking = setInterval(() => {
      if (look()) this.#reading.onProgress(this.progress('reading'));
    }, LOOK);
  }

  #headOf({ device, clock }: DeviceSession): CaptureHead {
    return { device, clock, zone: this.#reading.zone };
  }

  #soFar(session: DeviceSession): Capture {
    const sections = [...this.#sections];
    return { id: SO_FAR, ...this.#headOf(session), sections, complete: false };
  }
}
