import { batch, computed, type Signal, signal } from '@preact/signals';
import { checkHealth, type Health } from '#actions/health.ts';
import { lastShown, noteShown } from '#actions/last-shown.ts';
import { calendar } from '#actions/open-day.ts';
import { currentPerson, listPeople, rememberPerson } from '#actions/people.ts';
import { firstPreferences, loadPreferences } from '#actions/preferences.ts';
import { watchChanges, type Change } from '#actions/watch.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person, Preferences, Whose } from '#domain/preferences.ts';
import { instant, type LocalDate } from '#domain/time.ts';
import { landingDay } from '#reports/day/landing.ts';
import { speakAs } from './speaking.ts';
import { say } from './words.ts';

/** Whose readings are shown; nobody's before the first device was read. */
export const person = signal<Person | undefined>(undefined);
export const people = signal<readonly Person[]>([]);
export const preferences = signal<Preferences>(firstPreferences());
/** The days that hold something, ascending; undefined until they were looked up. */
export const days = signal<readonly LocalDate[] | undefined>(undefined);
/** Undefined until storage was checked; no page says "nothing yet" before that. */
export const health = signal<Health | undefined>(undefined);
/** Something went wrong that no page is waiting for. */
export const trouble = signal<Failure | undefined>(undefined);
/** Whether a passphrase is needed before there is anything to show. */
export const isLocked = (): boolean => trouble.value?.code === 'locked';

/** Closes locks that are open, as soon as nothing goes on; undefined where none is. */
export const closeLock = signal<(() => Promise<void>) | undefined>(undefined);

/** The day to open where none is asked for. */
export const latest = computed(() =>
  landingDay(days.value ?? [], instant(Date.now()), preferences.value.zone),
);

/** What the first page is made of. */
export interface Stored {
  readonly theirs: Preferences;
  readonly days: readonly LocalDate[];
}
/** Gets ready what the first page shows, while storage is still being asked. */
type Prepare = (whose: Person, stored: Promise<Stored>) => Promise<void>;

/** How long, in ms, the first page waits to be shown whole; then it comes in its parts. */
const PATIENCE = 400;

/** Opens the person of last time and finds their days; the journal is checked after the first paint. */
export async function start(prepare: Prepare): Promise<void> {
  watchChanges((change) => void follow(change).catch(report));
  addEventListener('unhandledrejection', ({ reason }) => report(reason));
  try {
    const early = storedEarly();
    const someone = await currentPerson();
    const stored = early?.id === someone?.id ? early?.stored : undefined;
    await show(someone, () => false, prepare, stored);
  } catch (thrown) {
    report(thrown);
  }
  requestIdleCallback(() => void check().catch(report), { timeout: 1000 });
}

/** What is stored of the one shown last, read while the list of people is still being opened. */
function storedEarly() {
  const id = lastShown();
  const stored = id === undefined ? undefined : storedOf({ id });
  stored?.catch(() => undefined);
  return stored && { id, stored };
}

export const report = (thrown: unknown): void => {
  trouble.value = asFailure(thrown);
};

/**
 * Looks at the journal, which may give back what the first look missed; only then is empty empty. What
 * went wrong meanwhile stays said.
 */
export async function check(): Promise<void> {
  const before = trouble.value;
  const found = await checkHealth(person.value);
  try {
    await show(person.value ?? (await currentPerson()), () => unsaved > 0);
    people.value = await listPeople();
    if (trouble.value === before) trouble.value = undefined;
  } catch (thrown) {
    report(thrown);
  }
  health.value = found;
}

/** What a person chose, or what everybody starts with. */
export const preferencesOf = async (someone: Whose | undefined): Promise<Preferences> =>
  someone ? loadPreferences(someone) : firstPreferences();

async function storedOf(someone: Whose | undefined): Promise<Stored> {
  const [found, theirs] = await Promise.all([
    someone ? calendar(someone) : [],
    preferencesOf(someone),
  ]);
  return { theirs, days: found };
}

/** `isNewer`: what was chosen meanwhile is not taken back by what was stored before. */
async function show(
  someone: Person | undefined,
  isNewer = () => false,
  prepare?: Prepare,
  stored = storedOf(someone),
): Promise<void> {
  const prepared = someone && prepare?.(someone, stored).catch(() => undefined);
  const { theirs, days: found } = await stored;
  await followLanguage(theirs);
  await Promise.race([prepared, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  batch(() => {
    keep(person, someone);
    if (!isNewer()) keep(preferences, theirs);
    keep(days, found);
  });
  noteShown(someone?.id);
}

/** What says the same stays the same: every page is made of it, and would be made again. */
function keep<T>(place: Signal<T>, value: T): void {
  if (JSON.stringify(place.value) !== JSON.stringify(value)) place.value = value;
}

/** English stays where the texts of another language cannot be fetched. */
const followLanguage = ({ language }: Preferences): Promise<void> =>
  speakAs(language).catch(report);

/** Shows another person's readings, now and at the next start. */
export async function openPerson(someone: Person, isNewer?: () => boolean): Promise<void> {
  await rememberPerson(someone.id);
  await show(someone, isNewer);
  people.value = await listPeople();
}

/** After a name has changed, or somebody came or was forgotten. */
export async function refreshPeople(): Promise<void> {
  people.value = await listPeople();
  const shown = people.value.find(({ id }) => id === person.value?.id);
  if (shown) person.value = shown;
  else if (days.value === undefined) await show(await currentPerson());
}

/** The person that real readings belong to: never the demo. Made at the first need. */
export async function owner(): Promise<Person> {
  if (person.value && !person.value.demo) return person.value;
  return navigator.locks.request('basalt-owner', async () => (await knownOwner()) ?? addOwner());
}

async function addOwner(): Promise<Person> {
  const { addPerson } = await import('#actions/change-people.ts');
  return addPerson(say('person.mine'));
}

/** As `owner`, but nobody is made for it. */
export async function knownOwner(): Promise<Person | undefined> {
  if (person.value && !person.value.demo) return person.value;
  return (await listPeople()).find(({ demo }) => !demo);
}

/** Saves one after the other, so that the last choice is the one that stays. */
let saving: Promise<void> = Promise.resolve();
let unsaved = 0;

/** Shown at once and saved at once; somebody who has no readings yet gets a place for them. */
export function changePreferences(changed: Partial<Preferences>): Promise<void> {
  const chosen = { ...preferences.value, ...changed };
  const shown = person.value;
  preferences.value = chosen;
  if (changed.language) void followLanguage(chosen);
  unsaved++;
  const saved = saving.then(() => saveChosen(shown, chosen)).finally(() => unsaved--);
  saving = saved.catch(() => undefined);
  return saved;
}

/** Somebody else may be shown by the time it is their turn. */
async function saveChosen(shown: Person | undefined, chosen: Preferences): Promise<void> {
  const whose = shown ?? (await owner());
  const { savePreferences } = await import('#actions/change-preferences.ts');
  await savePreferences(whose, chosen);
  if (!person.value) await openPerson(whose, () => unsaved > 1);
}

/** What any tab has changed is shown in this one. */
async function follow({ person: id, what }: Change): Promise<void> {
  if (what === 'people') return refreshPeople();
  const mine = person.value;
  if (!mine && what === 'days') return showFirst(id);
  if (mine?.id !== id) return;
  if (what === 'forgotten') letGo();
  if (what === 'days') days.value = await calendar(mine);
  if (what === 'preferences' && unsaved === 0) await takeOver(await loadPreferences(mine));
}

async function takeOver(theirs: Preferences): Promise<void> {
  await followLanguage(theirs);
  if (unsaved === 0) preferences.value = theirs;
}

/** The first readings of all came in another tab: this one leaves its first screen too. */
async function showFirst(id: string): Promise<void> {
  const theirs = (await listPeople()).find((one) => one.id === id && !one.demo);
  if (theirs && !person.value) await show(theirs);
}

/** Nothing of a person who is being forgotten stays on the screen. */
const letGo = (): void =>
  batch(() => {
    person.value = undefined;
    days.value = undefined;
  });
