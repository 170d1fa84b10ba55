import { type Capture, deviceKey } from '#domain/capture.ts';
import type { Decoded, Decoder } from '#domain/decoder.ts';
import {
  type DeviceRecord,
  type EventId,
  eventIdText,
  type Fact,
  type UntimedRecord,
} from '#domain/event.ts';
import { readAnswers } from './answers.ts';
import type { Finding } from './history-record.ts';
import { join } from './joining.ts';
import type { Entry } from './log.ts';
import { capabilitiesOf, everyCapability, isTooOld } from './model.ts';
import { readGlucose, readHistory } from './sections.ts';
import { mergeOrders } from './timeline.ts';

/** Doses that no bolus followed say nothing of a time. */
const asFact = (finding: Finding): Fact =>
  finding.kind === 'unabsorbed'
    ? { kind: 'notice', origin: 'pump', name: 'unabsorbed insulin' }
    : finding;

/** Ids of one opcode: what stands before and behind the time, and how often each second was seen. */
interface Naming {
  readonly before: string;
  readonly behind: string;
  readonly seen: Map<number, number>;
}

/**
 * Gives entries their ids and sorts out those without a time. Most of the work of a decoding is
 * here: objects are written with what is spread into them last, which V8 does eight times faster.
 */
class Filing {
  readonly #records: DeviceRecord[];
  readonly #untimed: UntimedRecord[];
  readonly #key: string;
  readonly #namings: (Naming | undefined)[] = [];
  readonly #wizards = new Map<Entry, EventId>();

  constructor({ device }: Capture, records: DeviceRecord[], untimed: UntimedRecord[]) {
    this.#key = deviceKey(device);
    this.#records = records;
    this.#untimed = untimed;
  }

  file(entry: Entry): void {
    const { stamp, order, sources, isJoined } = entry;
    if (isJoined) return;
    const fact = asFact(entry.finding);
    if (!stamp) {
      this.#untimed.push({ sources, ...fact });
      return;
    }
    const { wall } = stamp;
    const id = this.#idOf(entry, fact, stamp);
    this.#records.push({ id, wall, order, sources, ...this.#linked(entry, fact) });
  }

  #linked({ wizard }: Entry, fact: Fact): Fact {
    if (!wizard || fact.kind !== 'bolus') return fact;
    const id = this.#wizards.get(wizard);
    return id === undefined ? fact : { wizard: id, ...fact };
  }

  /** Kind, time and opcode of a record never change; equal ones are counted, oldest first. */
  #idOf(entry: Entry, { kind }: Fact, { seconds, wall }: NonNullable<Entry['stamp']>): EventId {
    const { before, behind, seen } = this.#namingOf(entry.opcode, kind);
    const nth = seen.get(seconds) ?? 0;
    seen.set(seconds, nth + 1);
    const id = eventIdText(`${before}${wall}${behind}${nth}`);
    if (kind === 'bolus-wizard') this.#wizards.set(entry, id);
    return id;
  }

  /** An opcode is of one kind. */
  #namingOf(opcode: number, kind: Fact['kind']): Naming {
    return (this.#namings[opcode] ??= {
      before: `${this.#key}|${kind}|`,
      behind: `|${opcode.toString(16)}|`,
      seen: new Map(),
    });
  }
}

/** The two logs use opcodes of their own, and no kind of event under the same opcode. */
function fileAll(capture: Capture, logs: readonly (readonly Entry[])[]) {
  const records: DeviceRecord[] = [];
  const untimed: UntimedRecord[] = [];
  for (const entries of logs) {
    const filing = new Filing(capture, records, untimed);
    for (const entry of entries) filing.file(entry);
  }
  return { records, untimed };
}

const lastOrder = (...logs: readonly (readonly Entry[])[]): number =>
  Math.ceil(Math.max(0, ...logs.map((entries) => entries.at(-1)?.order ?? 0)));

function decode(capture: Capture): Decoded {
  const { model } = capture.device;
  const own = capabilitiesOf(model);
  const candidates = own ? [own] : isTooOld(model) ? [] : everyCapability;
  const history = readHistory(capture, candidates);
  const glucose = readGlucose(capture, candidates);
  join(history.entries);
  mergeOrders(history.entries, glucose.entries);
  const filed = fileAll(capture, [history.entries, glucose.entries]);
  const answers = readAnswers(capture, own, lastOrder(history.entries, glucose.entries));
  return {
    untimed: filed.untimed,
    records: [...filed.records, ...answers.records],
    unrecognised: [...history.unrecognised, ...glucose.unrecognised, ...answers.unrecognised],
    problems: [...history.problems, ...glucose.problems, ...answers.problems],
  };
}

export const decoder: Decoder = { version: 1, logsClock: true, decode };
