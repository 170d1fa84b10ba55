import { effect, signal } from '@preact/signals';
import type { Granted } from '#actions/devices.ts';
import type { ReadOutcome, ReadProgress } from '#actions/read-device.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import { instant, type Instant } from '#domain/time.ts';
import { go, route } from '#app/route.ts';
import { openPerson, owner, person, preferencesOf, report } from '#app/state.ts';

/** The one reading of this tab: shown in the same panel on every page. */
export type Reading =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      /** The device's own name, until it has said which model it is. */
      readonly label: string;
      readonly progress: ReadProgress;
      readonly stopping: boolean;
      readonly stop: () => void;
    }
  | {
      readonly state: 'done';
      readonly label: string;
      readonly outcome: ReadOutcome;
      readonly at: Instant;
      readonly again: () => void;
    }
  | {
      readonly state: 'failed';
      readonly label: string;
      readonly failure: Failure;
      readonly again: () => void;
    };

export const reading = signal<Reading>({ state: 'idle' });
/** The browser's answer when it was asked to keep the readings, after the first one. */
export const persisted = signal<'granted' | 'denied' | 'unknown' | undefined>(undefined);

/** What a run of a reading is told, and where it tells how far it is. */
interface Run {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Reads a real device into the readings of its owner, never into the demo. */
export const readGranted = (granted: Granted): void =>
  begin(granted.label, async (run) => {
    const { readDevice } = await import('#actions/read-device.ts');
    const whose = await owner();
    const { zone } = await preferencesOf(whose);
    const { family, open } = granted;
    const outcome = await readDevice({ person: whose, zone, family, open, ...run });
    await openPerson(whose);
    return outcome;
  });

/** The simulated meter, through the same driver, worker and store, into a person of its own. */
export const readSimulation = (label: string): void =>
  begin(label, async (run) => {
    const { readSimulated } = await import('#actions/read-device.ts');
    const { zone, unit } = await preferencesOf(person.value);
    const read = await readSimulated({ zone, unit, ...run });
    await openPerson(read.person);
    return read.outcome;
  });

/** A failure that came before there was anything to read: the chooser, a permission. */
export function failReading(label: string, thrown: unknown, again: () => void): void {
  const failure = asFailure(thrown);
  if (failure.code === 'no-device-chosen' || reading.value.state === 'running') return;
  reading.value = { state: 'failed', label, failure, again };
}

export const dismissReading = (): void => {
  if (reading.value.state !== 'running') reading.value = { state: 'idle' };
};

function begin(label: string, work: (run: Run) => Promise<ReadOutcome>): void {
  if (reading.value.state === 'running') return;
  const stopper = new AbortController();
  const again = () => begin(label, work);
  reading.value = {
    state: 'running',
    label,
    progress: { step: 'opening', done: 0 },
    stopping: false,
    stop: () => stop(stopper),
  };
  work({ signal: stopper.signal, onProgress: progressed }).then(
    (outcome) => finish(label, outcome, again),
    (thrown: unknown) => {
      reading.value = { state: 'failed', label, failure: asFailure(thrown), again };
    },
  );
}

function progressed(progress: ReadProgress): void {
  const now = reading.value;
  if (now.state === 'running') reading.value = { ...now, progress };
}

function stop(stopper: AbortController): void {
  const now = reading.value;
  if (now.state === 'running') reading.value = { ...now, stopping: true };
  stopper.abort();
}

/** Goes to the latest day, but takes nobody away from a form. */
function finish(label: string, outcome: ReadOutcome, again: () => void): void {
  reading.value = { state: 'done', label, outcome, at: instant(Date.now()), again };
  const { page } = route.value;
  if (page === 'day' || page === 'devices') showLatest(outcome);
  if (person.value?.demo === false && outcome.results > 0) void keepStored().catch(report);
}

export function showLatest({ latest }: ReadOutcome): void {
  if (latest) go({ page: 'day', date: latest });
}

async function keepStored(): Promise<void> {
  const { askToPersist, isPersisted } = await import('#actions/persist.ts');
  if (!(await isPersisted())) persisted.value = await askToPersist();
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Closing the page in the middle of a reading asks first. */
effect(() => {
  if (reading.value.state === 'running') addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
});
