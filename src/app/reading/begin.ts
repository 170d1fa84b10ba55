import type { Granted } from '#actions/devices.ts';
import type { Family } from '#actions/families.ts';
import type { DeviceSummary } from '#actions/open-day.ts';
import type { ReadOutcome, ReadProgress } from '#actions/read-device.ts';
import { asFailure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, type LocalDate } from '#domain/time.ts';
import { go, route } from '#app/route.ts';
import { knownOwner, openPerson, owner, person, preferencesOf, report } from '#app/state.ts';
import { say } from '#app/words.ts';
import { persisted, type Question, reading } from './reading.ts';

/** What a run of a reading is told, and where it tells how far it is. */
interface Run {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly onReady: (date: LocalDate) => void;
}

/** Something to read, whose readings it becomes, and what the panel says of it. */
interface Work {
  readonly label: string;
  readonly whose: () => Promise<Person>;
  readonly read: (whose: Person, run: Run) => Promise<ReadOutcome>;
  readonly amend?: () => void;
}

/** Reads what the plug leads to, or asks first what only the person knows. */
export async function readGranted(granted: Granted, chosen?: Family): Promise<void> {
  if (reading.value.state === 'running') return;
  const [first, second] = granted.families;
  const family = chosen ?? (second ? undefined : first);
  if (!family) return ask({ granted, known: [] });
  if (!family.addressing) return readFamily({ granted, family });
  const known = await devicesOf(family);
  const [only, other] = known;
  if (!only || other) ask({ granted, family, known });
  else readFamily({ granted, family, serial: only.device.serial });
}

const ask = (question: Question): void => {
  reading.value = { state: 'asking', ...question };
};

/** As `readGranted`, for a device that was not read before. */
export async function readAnother(granted: Granted, family: Family): Promise<void> {
  ask({ granted, family, known: await devicesOf(family) });
}

async function devicesOf({ id }: Family): Promise<readonly DeviceSummary[]> {
  const whose = await knownOwner();
  if (!whose) return [];
  const { listDevices } = await import('#actions/open-day.ts');
  return (await listDevices(whose)).filter(({ device }) => device.family === id);
}

interface Wanted {
  readonly granted: Granted;
  readonly family: Family;
  readonly serial?: string;
}

/** Reads a real device into the readings of its owner, never into the demo. */
export function readFamily({ granted, family, serial }: Wanted): void {
  const { medium, open } = granted;
  const number = serial === undefined ? {} : { serial };
  const amend = async () =>
    ask({ granted, family, known: await devicesOf(family), tried: serial! });
  begin({
    label: serial === undefined ? granted.label : say('reading.numbered', { serial }),
    whose: owner,
    async read(whose, run) {
      const { readDevice } = await import('#actions/read-device.ts');
      const { zone } = await preferencesOf(whose);
      return readDevice({ person: whose, zone, family, medium, open, ...number, ...run });
    },
    ...(serial !== undefined && { amend: () => void amend().catch(report) }),
  });
}

/** A simulated device, through the same driver, worker and store, into a person of its own. */
export const readSimulation = (label: string, family: string): void =>
  begin({
    label,
    async whose() {
      const { demoPerson } = await import('#actions/read-device.ts');
      return demoPerson();
    },
    async read(whose, run) {
      const { readSimulated } = await import('#actions/read-device.ts');
      const { zone, unit } = await preferencesOf(person.value);
      return readSimulated({ person: whose, family, zone, unit, ...run });
    },
  });

/** A failure that came before there was anything to read: the chooser, a permission. */
export function failReading(label: string, thrown: unknown, again: () => void): void {
  const failure = asFailure(thrown);
  if (failure.code === 'no-device-chosen' || reading.value.state === 'running') return;
  reading.value = { state: 'failed', label, failure, again };
}

function begin(work: Work): void {
  if (reading.value.state === 'running') return;
  const { label, amend } = work;
  const stopper = new AbortController();
  const again = () => begin(work);
  reading.value = {
    state: 'running',
    label,
    progress: { step: 'opening', done: 0 },
    stopping: false,
    stop: () => stop(stopper),
  };
  readWork(work, stopper.signal).then(
    (outcome) => finish(label, outcome, again),
    (thrown: unknown) => {
      const failure = asFailure(thrown);
      const isMute = failure.code === 'pump-silent' || failure.code === 'serial-needed';
      reading.value = {
        state: 'failed',
        label,
        failure,
        again,
        ...(amend && isMute && { amend }),
      };
    },
  );
}

async function readWork({ whose, read }: Work, signal: AbortSignal): Promise<ReadOutcome> {
  const theirs = await whose();
  const show = async (date: LocalDate) => {
    if (person.value?.id !== theirs.id) await openPerson(theirs);
    go({ page: 'day', date });
  };
  const onReady = (date: LocalDate) => {
    const now = reading.value;
    const ready = { date, show: () => void show(date).catch(report) };
    if (now.state === 'running') reading.value = { ...now, ready };
  };
  const outcome = await read(theirs, { signal, onProgress: progressed, onReady });
  await openPerson(theirs);
  return outcome;
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
