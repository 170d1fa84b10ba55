import type { DeviceFamily, Host } from '#devices/family.ts';
import { families } from '#devices/registry.ts';
import type { DeviceIdentity } from '#domain/capture.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, type LocalDate, type Zone } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { formatTrace, record, type TraceLine } from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';
import { absorb, journal } from '#workers/clients.ts';
import { sleep } from '#workers/timer.ts';
import { addPerson, listPeople } from './people.ts';
import { adoptUnit } from './preferences.ts';
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
  /** Where the device announced another number of results than came: both numbers, in words. */
  readonly miscount?: string;
  /** The conversation as text, serial numbers masked. */
  readonly trace: () => string;
}

interface Wishes {
  readonly zone: Zone;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

export interface ReadDevice extends Wishes {
  readonly person: Person;
  readonly family: DeviceFamily;
  readonly open: () => Promise<Transport>;
}

export interface ReadSimulated extends Wishes {
  /** A model code of the support table. */
  readonly model?: string;
  readonly unit?: GlucoseUnit;
}

/**
 * Reads one device into one person's readings. Throws a Failure, with its `trace` where there was
 * a conversation, when nothing was kept; what arrived before a failure is stored and counted.
 */
export const readDevice = (ask: ReadDevice): Promise<ReadOutcome> => readAs(ask, sleep);

/** The simulated meter, through the same driver, journal and decoder, into a person of its own. */
export async function readSimulated(
  ask: ReadSimulated,
): Promise<{ person: Person; outcome: ReadOutcome }> {
  const { signal, zone, onProgress, model = '7410', unit = 'mg/dL' } = ask;
  const [family] = families;
  if (!family) throw new Failure('internal', 'no family to simulate');
  const person = await demoPerson();
  const host = { now, sleep: hurried };
  const open = async () => (await family.simulator())({ host, model, unit });
  const wishes = { zone, signal, onProgress };
  return { person, outcome: await readAs({ ...wishes, person, family, open }, hurried) };
}

const demoPerson = async (): Promise<Person> =>
  (await listPeople()).find(({ demo }) => demo) ?? (await addPerson('Demo', true));

async function readAs(ask: ReadDevice, rest: Host['sleep']): Promise<ReadOutcome> {
  const { person, family, zone, signal, onProgress } = ask;
  const lines: TraceLine[] = [];
  const trace = () => formatTrace(lines, family.mask);
  const open = async () => record(await ask.open(), (line) => void lines.push(line));
  const host = { signal, now, sleep: rest };
  const reading = { family, zone, open, host, journal: journalOf(person), onProgress };
  try {
    return await inTurn(() =>
      awake(async () => {
        const { capture, failure } = await readInto(reading);
        const { device, complete } = capture;
        const { unit, ...absorbed } = await absorb(person, capture);
        if (unit) await adoptUnit(person, unit);
        return { device, complete, ...(failure && { failure }), ...absorbed, trace };
      }),
    );
  } catch (thrown) {
    throw Object.assign(asFailure(thrown), lines.length > 0 && { trace });
  }
}

function journalOf(person: Person): Journal {
  const worker = journal();
  let ticket = 0;
  return {
    async begin(head) {
      ticket = await worker.begin(person, head);
    },
    keep: (section) => worker.keep(ticket, section),
    end: (complete, reason) => worker.end(ticket, complete, reason),
    forget: () => worker.voidCapture(ticket),
  };
}

const now = () => instant(Date.now());

/** A demonstration does not wait as long as a wire. */
const hurried: Host['sleep'] = (ms, signal) => sleep(ms / 4, signal);
