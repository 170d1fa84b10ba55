import { type DeviceIdentity, deviceKey } from '#domain/capture.ts';
import { type EventId, eventIdText } from '#domain/event.ts';
import type { Entry } from './log.ts';

/** Ids of one opcode. */
interface Names {
  /** What stands before the time, and behind it, by mark. */
  readonly before: string;
  readonly behind: readonly string[];
  /** The latest second so far: what is later has a name of its own. */
  latest: number;
  readonly ids: EventId[];
  /** How often each id was given, once a record came that is not the latest. */
  given: Map<EventId, number> | undefined;
}

const marks = Array.from({ length: 256 }, (_, mark) => mark.toString(16).padStart(2, '0'));
const unmarked = marks.map(() => '');
const behindTime: (readonly string[] | undefined)[] = [];

/** Opcode and mark, by mark: made once for all captures. */
const behindOf = (opcode: number): readonly string[] =>
  (behindTime[opcode] ??= marks.map((mark) => `|${opcode.toString(16)}.${mark}`));

/**
 * Gives the entries of one log their ids: device, kind, time, opcode and mark of the record. None of
 * these depends on what else was read. Only records that agree in all of them are counted, oldest
 * first. A reading of the sensor has the id that the store can keep in columns.
 */
export class Naming {
  readonly #key: string;
  readonly #opcodes: (Names | undefined)[] = [];
  #sensor: Names | undefined;

  constructor(device: DeviceIdentity) {
    this.#key = deviceKey(device);
  }

  name(entry: Entry): void {
    const { stamp } = entry;
    if (!stamp) return;
    const names = this.#namesOf(entry);
    const id = eventIdText(names.before + stamp.wall + names.behind[entry.mark]!);
    const nth = countOf(names, id, stamp.seconds);
    entry.id = nth === 0 ? id : eventIdText(`${id}|${nth}`);
  }

  /** The two logs use opcodes of their own, and each opcode is of one kind. */
  #namesOf({ opcode, record: { kind } }: Entry): Names {
    if (kind === 'sensor-glucose') return (this.#sensor ??= namesOf(this.#key, kind, unmarked));
    return (this.#opcodes[opcode] ??= namesOf(this.#key, kind, behindOf(opcode)));
  }
}

const namesOf = (key: string, kind: string, behind: readonly string[]): Names => ({
  before: `${key}|${kind}|`,
  behind,
  latest: -1,
  ids: [],
  given: undefined,
});

/** How often the id was given before. */
function countOf(names: Names, id: EventId, seconds: number): number {
  if (!names.given && seconds > names.latest) {
    names.latest = seconds;
    names.ids.push(id);
    return 0;
  }
  names.given ??= new Map(names.ids.map((known) => [known, 1]));
  const count = names.given.get(id) ?? 0;
  names.given.set(id, count + 1);
  return count;
}
