import type { DeviceFamily, Host, MediumName, Simulation } from '#devices/family.ts';
import { familyOf } from '#devices/registry.ts';
import type { Capture, DeviceIdentity } from '#domain/capture.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, type LocalDate, type Zone } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { readingsOf } from '#store/captures.ts';
import { withView } from '#store/database.ts';
import { formatTrace, record, type TraceLine } from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';
import { absorb, journal } from '#workers/clients.ts';
import { sleep } from '#workers/timer.ts';
import { EarlyLook } from './early-look.ts';
import { addPerson } from './change-people.ts';
import { adoptUnit } from './change-preferences.ts';
import { listPeople } from './people.ts';
import { type Journal, readInto, type ReadProgress } from './reading.ts';
import { awake, inTurn } from './turn.ts';

export type { ReadProgress } from './reading.ts';

export interface ReadOutcome {
  readonly device: DeviceIdentity;
  readonly complete: boolean;
  /** Why it is not complete; what arrived is stored all the same. */
  readonly failure?: Failure;
  readonly results: number;
  /** Of those, how many were new, and how many stored before. */
  readonly added: number;
  readonly known: number;
  readonly problems: number;
  /** Device minus host, at this reading. */
  readonly clockSkewMs: number;
  readonly latest?: LocalDate;
  /** Settings that the device was asked for in vain. */
  readonly unanswered: readonly string[];
  /** Where the device announced another number of results than came: both numbers, in words. */
  readonly miscount?: string;
  /** The conversation as text, serial numbers masked. */
  readonly trace: () => string;
}

interface Wishes {
  readonly zone: Zone;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  /** The newest day is whole and can be looked at, while older ones are still read. */
  readonly onReady: (date: LocalDate) => void;
}

export interface ReadDevice extends Wishes {
  readonly person: Person;
  readonly family: DeviceFamily;
  readonly medium: MediumName;
  readonly open: () => Promise<Transport>;
  /** Of a device that answers only to its own number. */
  readonly serial?: string;
}

export interface ReadSimulated extends Wishes {
  readonly person: Person;
  /** The id of a family. */
  readonly family: string;
  /** A model code of the support table. */
  readonly model?: string;
  readonly unit?: GlucoseUnit;
  readonly link?: Simulation['link'];
}

/**
 * Reads one device into one person's readings. Throws a Failure, with its `trace` where there was
 * a conversation, when nothing was kept; what arrived before a failure is stored and counted.
 */
export const readDevice = (ask: ReadDevice): Promise<ReadOutcome> => readAs(ask, sleep);

/** A simulated device, through the same driver, journal and decoder, into a person of its own. */
export async function readSimulated(ask: ReadSimulated): Promise<ReadOutcome> {
  const { family: id, model, unit = 'mg/dL', link = 'stick', ...wishes } = ask;
  const family = familyOf(id);
  if (!family) throw new Failure('internal', `no family ${id} to simulate`);
  const serial = family.addressing ? { serial: SIMULATED } : {};
  const order = { unit, link, ...serial, ...(model !== undefined && { model }) };
  const rest = hurried(family.addressing ? 10 : 4);
  const open = async () => (await family.simulator())({ host: { now, sleep: rest }, ...order });
  const isUsb = family.addressing !== undefined && link === 'stick';
  const medium = isUsb ? 'usb' : 'hid';
  return readAs({ ...wishes, ...serial, family, medium, open }, rest);
}

/** The number of the simulated pump. */
const SIMULATED = '314159';

/** The person that simulated readings belong to. */
export const demoPerson = async (): Promise<Person> =>
  (await listPeople()).find(({ demo }) => demo) ?? (await addPerson('Demo', true));

async function readAs(ask: ReadDevice, rest: Host['sleep']): Promise<ReadOutcome> {
  const { person, family } = ask;
  const lines: TraceLine[] = [];
  const mask = await family.mask();
  const trace = () => formatTrace(lines, mask);
  const open = async () => record(await ask.open(), (line) => void lines.push(line));
  const early = new EarlyLook(ask);
  const reading = { ...ask, open, host: hostOf(ask, rest), journal: journalOf(person) };
  const onRipe = (soFar: Capture, arriving: readonly string[]) => early.look(soFar, arriving);
  try {
    return await inTurn(() =>
      awake(async () => {
        const { capture, failure, unanswered } = await readInto({ ...reading, onRipe });
        const { device, complete } = capture;
        const { unit, ...absorbed } = await absorb(person, capture);
        if (unit) await adoptUnit(person, unit);
        const said = { ...absorbed, ...(failure && { failure }), unanswered };
        return { device, complete, ...said, trace };
      }),
    );
  } catch (thrown) {
    throw Object.assign(asFailure(thrown), lines.length > 0 && { trace });
  } finally {
    await early.end();
  }
}

function hostOf({ person, signal, serial }: ReadDevice, rest: Host['sleep']): Host {
  return {
    signal,
    now,
    sleep: rest,
    ...(serial !== undefined && { serial }),
    // What was read before only saves time: without it everything is read.
    recall: (device) => withView(person.id, (view) => readingsOf(view, device)).catch(() => []),
  };
}

function journalOf(person: Person): Journal {
  const { ask } = journal();
  let ticket = 0;
  return {
    async begin(head) {
      ticket = await ask((notebook) => notebook.begin(person, head));
    },
    keep: (section) => ask((notebook) => notebook.keep(ticket, section)),
    end: (complete, reason) => ask((notebook) => notebook.end(ticket, complete, reason)),
    forget: () => ask((notebook) => notebook.voidCapture(ticket)),
  };
}

const now = () => instant(Date.now());

/** A demonstration does not wait as long as a wire, and a tenth as long as a radio. */
const hurried =
  (times: number): Host['sleep'] =>
  (ms, signal) =>
    sleep(ms / times, signal);
