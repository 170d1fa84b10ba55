import { type Capture, deviceKey } from '#domain/capture.ts';
import type { Decoded, Decoder } from '#domain/decoder.ts';
import {
  type DeviceRecord,
  type EventId,
  eventId,
  type Fact,
  type UntimedRecord,
} from '#domain/event.ts';
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

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16));

/** Gives entries their ids and sorts out those without a time. */
class Filing {
  readonly records: DeviceRecord[] = [];
  readonly untimed: UntimedRecord[] = [];
  readonly #key: string;
  readonly #seen = new Map<number, number>();
  readonly #ids = new Map<Entry, EventId>();

  constructor(capture: Capture) {
    this.#key = deviceKey(capture.device);
  }

  file(entry: Entry): void {
    const { stamp, order, sources, isJoined } = entry;
    if (isJoined) return;
    const fact = asFact(entry.finding);
    if (!stamp) {
      this.untimed.push({ ...fact, sources });
      return;
    }
    const id = this.#idOf(entry, fact, stamp);
    // Most of the work of a decoding: the fact is nobody else's, so it becomes the record itself.
    const place = { id, wall: stamp.wall, order, sources };
    this.records.push(Object.assign(this.#linked(entry, fact), place));
  }

  #linked({ wizard }: Entry, fact: Fact): Fact {
    if (!wizard || fact.kind !== 'bolus') return fact;
    const id = this.#ids.get(wizard);
    return id === undefined ? fact : { ...fact, wizard: id };
  }

  /** Kind, time and opcode of a record never change; equal ones are counted, oldest first. */
  #idOf(entry: Entry, { kind }: Fact, { seconds, wall }: NonNullable<Entry['stamp']>): EventId {
    const same = seconds * 256 + entry.opcode;
    const nth = this.#seen.get(same) ?? 0;
    this.#seen.set(same, nth + 1);
    const id = eventId(`${this.#key}|${kind}|${wall}|${hex[entry.opcode]}|${nth}`);
    if (kind === 'bolus-wizard') this.#ids.set(entry, id);
    return id;
  }
}

function decode(capture: Capture): Decoded {
  const { model } = capture.device;
  const own = capabilitiesOf(model);
  const candidates = own ? [own] : isTooOld(model) ? [] : everyCapability;
  const history = readHistory(capture, candidates);
  const glucose = readGlucose(capture, candidates);
  join(history.entries);
  mergeOrders(history.entries, glucose.entries);
  const filing = new Filing(capture);
  for (const entry of history.entries) filing.file(entry);
  for (const entry of glucose.entries) filing.file(entry);
  const { records, untimed } = filing;
  return {
    records,
    untimed,
    unrecognised: [...history.unrecognised, ...glucose.unrecognised],
    problems: [...history.problems, ...glucose.problems],
  };
}

export const decoder: Decoder = { version: 1, decode };
