import { openNextLink, openStick } from '#devices/paradigm/driver.ts';
import { decoder } from '#devices/paradigm/decoder.ts';
import { type PumpSimulation, wear, type Worn } from '#devices/paradigm/simulator.ts';
import type { TrueFact } from '#devices/paradigm/simulated/truth.ts';
import type { DeviceSession, Host } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Section } from '#domain/capture.ts';
import type { Decoded } from '#domain/decoder.ts';
import { asFailure } from '#domain/failure.ts';
import { localDate, wallTimeText } from '#domain/time.ts';
import { captureOf } from './paradigm-pages.ts';
import { hostAt } from './contour-session.ts';

const SERIAL = '123456';
export const END = wallTimeText('2026-11-25T15:42:10');
/** In the two weeks before END. */
const NIGHT = localDate('2026-11-21');
export const autumn = { date: NIGHT, hours: -1 } as const;

type Ordered = Omit<PumpSimulation, 'host'>;

/** A worn pump whose memory is asked without a link: pages newest first. */
export function pagesOf(ordered: Ordered) {
  const worn = wear({ host: hostAt(), end: END, serial: SERIAL, ...ordered });
  const sections: Section[] = [];
  const [counter, sensor] = [worn.answer(0x9d, []), worn.answer(0xcd, [])];
  const take = (name: string, index: number, opcode: number, params: readonly number[]) => {
    const bytes = worn.answer(opcode, params);
    if (bytes instanceof Uint8Array) sections.push({ name, index, bytes });
  };
  const history = counter instanceof Uint8Array ? counter[3]! : 0;
  const newest = sensor instanceof Uint8Array ? sensor[3]! : -1;
  for (let page = 0; page <= history; page++) take('history', page, 0x80, [page]);
  for (let page = newest; page >= 0; page--) {
    take('glucose', page, 0x9a, [0, 0, 0, page]);
    take('isig', page, 0x9b, [0, 0, 0, page]);
  }
  return { worn, sections, lastHistory: history };
}

const isPage = ({ name }: Section): boolean => ['history', 'glucose', 'isig'].includes(name);

export const decodeSections = (model: string, sections: readonly Section[]): Decoded =>
  decoder.decode({ ...captureOf(model, []), sections: sections.filter(isPage) });

/** Reads a worn pump over its link with the real driver, in virtual time. */
export async function readWorn(ordered: Ordered, serial = SERIAL) {
  const here: Host = { ...hostAt(), serial };
  const started = here.now();
  const worn = wear({ host: here, end: END, serial: SERIAL, ...ordered });
  const read = await readPlug(worn, here, ordered.link);
  return { worn, here, ...read, ms: here.now() - started };
}

/** Reads it once more, some time later. */
export async function readPlug({ plug }: Worn, here: Host, link: Ordered['link']) {
  const open = link === 'next-link' ? openNextLink : openStick;
  let session: DeviceSession | undefined;
  let sections: Section[] = [];
  const keeper = {
    begin: async (begun: DeviceSession) => {
      session = begun;
      sections = [];
    },
    keep: async (section: Section) => void sections.push(section),
    onProgress: () => {},
  };
  const failure = await readOut(open, plug, here, keeper).then(() => undefined, asFailure);
  return { session, sections, failure };
}

/** A resume whose cause its record has no room for may say anything of it. */
const isSame = (name: string, told: unknown, read: unknown): boolean =>
  told === read ||
  (name === 'by' && told === 'unknown') ||
  JSON.stringify(told) === JSON.stringify(read);

/** A record, or a line of an export. */
export interface Readable {
  readonly kind: string;
  readonly id: string;
  readonly wall: string;
  /** The calculation that proposed this bolus. */
  readonly wizard?: string;
}

function tells(
  record: Readable,
  { calculated, ...fact }: TrueFact,
  wizards: ReadonlyMap<string, string>,
): boolean {
  const wizard = wizards.get(record.wizard ?? '');
  const read = new Map<string, unknown>(Object.entries(record));
  return wizard === calculated && Object.entries(fact).every(([k, v]) => isSame(k, v, read.get(k)));
}

/** Pairs each fact with one record of its kind and time that tells all of it; what is left over. */
export function compare(facts: readonly TrueFact[], records: readonly Readable[]) {
  const calculations = records.filter(({ kind }) => kind === 'bolus-wizard');
  const wizards = new Map(calculations.map(({ id, wall }) => [id, wall]));
  const byKey = new Map<string, Readable[]>();
  for (const record of records) {
    const key = `${record.kind} ${record.wall}`;
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const lost = facts.filter((fact) => {
    const near = byKey.get(`${fact.kind} ${fact.wall}`) ?? [];
    const at = near.findIndex((record) => tells(record, fact, wizards));
    if (at >= 0) near.splice(at, 1);
    return at < 0;
  });
  return { lost, invented: [...byKey.values()].flat() };
}
