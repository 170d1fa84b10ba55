import { calendar, type DayData, listDevices, openDay } from '#actions/open-day.ts';
import { familyOf } from '#actions/families.ts';
import { watchChanges } from '#actions/watch.ts';
import { fetchLateDrawing } from '#charts/late.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { needsPumpPart, type PumpPart } from '#reports/daily-summary.ts';
import { fetchLateSymbols } from './symbols.tsx';

/** Where the page gets its days; tests and the bench bring their own. */
export interface DaySource {
  readonly openDay: typeof openDay;
  readonly calendar: typeof calendar;
  readonly watchChanges: typeof watchChanges;
}

export const stored: DaySource = { openDay, calendar, watchChanges };

/** A day, and the part of the page that draws its pump, where it has one. */
export interface ShownDay extends DayData {
  readonly pump: PumpPart | null;
}

/** What derives and draws a pump: no part of the first view. */
async function fetchPumpPart(): Promise<PumpPart> {
  const [{ pumpPart }] = await Promise.all([
    import('#reports/day/pump/index.ts'),
    fetchLateDrawing(),
    fetchLateSymbols(),
  ]);
  return pumpPart;
}

/** With the part of the page for its pump, where it has one: a day is shown whole or not yet. */
export async function withPump(data: DayData): Promise<ShownDay> {
  const isNeeded = needsPumpPart([...data.events, ...data.nearby]);
  return { ...data, pump: isNeeded ? await fetchPumpPart() : null };
}

/** A day, and all days that hold something, ascending. */
export interface Found {
  readonly data: ShownDay;
  readonly days: readonly LocalDate[];
}

export async function find(
  { openDay: open, calendar: list }: DaySource,
  person: Person,
  date: LocalDate,
  zone: Zone,
): Promise<Found> {
  const day = open(person, date, zone).then(withPump);
  const [data, days] = await Promise.all([day, list(person)]);
  return { data, days };
}

/** A pump is what answers to its own number only: whoever has one needs its part of the page. */
async function fetchForPumps(person: Person): Promise<void> {
  const devices = await listDevices(person);
  if (devices.some(({ device }) => familyOf(device.family)?.addressing)) await fetchPumpPart();
}

type OnChange = Parameters<DaySource['watchChanges']>[0];

/** A day that is being read before its page stands; `found` where it was here when it was taken. */
export interface Ahead {
  readonly whole: Promise<Found>;
  readonly found?: Found;
  /** Watches on for the page, from when the reading began. Returns how to stop. */
  readonly watch: (onChange: OnChange) => () => void;
}
let ahead: (Ahead & { readonly of: string; readonly isVoid: () => boolean }) | undefined;

const nameOf = (person: Person, date: LocalDate, zone: Zone) => `${person.id} ${date} ${zone}`;

/** One watch from here on: what is heard before the page listens is kept for it. */
function watchAhead() {
  const heard: Parameters<OnChange>[0][] = [];
  let tell: OnChange = (change) => void heard.push(change);
  const stop = stored.watchChanges((change) => tell(change));
  const watch: Ahead['watch'] = (onChange) => {
    tell = onChange;
    heard.forEach(onChange);
    return stop;
  };
  return { watch, isVoid: () => heard.length > 0 };
}

/** Reads a day for the page that is about to stand. */
export async function readAhead(person: Person, date: LocalDate, zone: Zone): Promise<void> {
  void fetchForPumps(person).catch(() => undefined);
  const { watch, isVoid } = watchAhead();
  const whole = find(stored, person, date, zone);
  const reading = { of: nameOf(person, date, zone), whole, watch, isVoid };
  ahead = reading;
  const found = await whole;
  if (ahead === reading) ahead = { ...reading, found };
}

/** What is read ahead, once, if it is what is asked for now and nothing changed since it was begun. */
export function takeAhead(person: Person, date: LocalDate, zone: Zone): Ahead | undefined {
  const taken = ahead;
  ahead = undefined;
  if (taken?.of === nameOf(person, date, zone) && !taken.isVoid()) return taken;
  taken?.watch(() => {})();
  return undefined;
}
