import { type Capture, deviceKey, type Section, type Source } from '#domain/capture.ts';
import type { Decoded, Problem } from '#domain/decoder.ts';
import {
  type DeviceRecord,
  type EventId,
  eventId,
  type UnrecognisedRecord,
} from '#domain/event.ts';
import type { opcodes } from '#protocols/carelink/question.ts';
import { Answer, reading, type Reading } from './answer.ts';
import {
  basalPattern,
  carbRatios,
  carbUnit,
  glucoseUnit,
  oldTargets,
  sensitivities,
  targets,
} from './answer-schedules.ts';
import { oldSettings, reservoirWarning, settings } from './answer-settings.ts';
import { stateReadings } from './answer-state.ts';
import type { Capabilities } from './model.ts';

const flag = (name: string): Reading => reading(1, (a) => ({ [name]: a.flag(0, name) }));
/** An answer that public sources do not explain: kept as its bytes. */
const bytes = (name: string): Reading => reading(1, (a) => ({ [name]: [], ...a.rest(0, name) }));

type Paged = 'historyPage' | 'glucosePage' | 'isigPage';
type Asked = Exclude<keyof typeof opcodes, Paged | 'radio'>;

/** By the name of the section: how each answer is read (decocare, Tidepool uploader, MinimedKit). */
const readings: Readonly<Record<Asked, Reading>> = {
  ...stateReadings,
  settings,
  oldSettings,
  reservoirWarning,
  carbRatios,
  sensitivities,
  targets,
  oldTargets,
  wizardOn: flag('wizardSetUp'),
  carbUnits: reading(1, (a) => ({ carbUnit: carbUnit(a) })),
  glucoseUnits: reading(1, (a) => ({ glucoseUnit: glucoseUnit(a) })),
  glucoseReminder: flag('bgReminder'),
  alarmClockOn: flag('alarmClock'),
  basalStandard: basalPattern('standard'),
  basalA: basalPattern('A'),
  basalB: basalPattern('B'),
  sensorSettings: bytes('sensorSettings'),
  newSensorSettings: bytes('sensorSettings'),
};
const byName: ReadonlyMap<string, Reading> = new Map(Object.entries(readings));

/** True for a section that answers a question about the pump: no page of a log. */
export const isAnswer = ({ name }: Pick<Section, 'name'>): boolean => byName.has(name);

/** What the answers of one capture tell, at the moment the pump's clock was read. */
class Answers {
  readonly records: DeviceRecord[] = [];
  readonly unrecognised: UnrecognisedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly #capture: Capture;
  readonly #seen = new Map<string, number>();

  constructor(capture: Capture) {
    this.#capture = capture;
  }

  add({ name, bytes: said }: Section, source: Source, order: number, as: Capabilities): void {
    const { least, read } = byName.get(name)!;
    if (said.length < least) {
      this.pass(said, source);
      this.#flag('truncated', source, `${said.length} bytes of ${name}`);
      return;
    }
    const answer = new Answer(said, as);
    const { device } = this.#capture.clock;
    const id = this.#idOf(name);
    const values = read(answer);
    this.records.push({
      id,
      wall: device,
      order,
      sources: [source],
      kind: 'settings',
      settings: values,
    });
    if (answer.odd.length > 0)
      this.#flag('out-of-range', source, `${name}: ${answer.odd.join('; ')}`);
  }

  pass(said: Uint8Array, source: Source): void {
    this.unrecognised.push({ kind: 'unrecognised', opcode: said[0] ?? 0, sources: [source] });
  }

  /** Answers of one reading are told apart by the name of what was asked. */
  #idOf(name: string): EventId {
    const { device, clock } = this.#capture;
    const nth = this.#seen.get(name) ?? 0;
    this.#seen.set(name, nth + 1);
    return eventId(deviceKey(device), 'settings', clock.device, name, nth);
  }

  #flag(code: Problem['code'], source: Source, note: string): void {
    this.problems.push({ code, source, note });
  }
}

/**
 * The answers of a capture as settings, their orders behind `order`: nothing in a log is later than
 * the reading of it. Without `as` nobody knows how the pump writes them: kept, not understood.
 */
export function readAnswers(
  capture: Capture,
  as: Capabilities | undefined,
  order: number,
): Omit<Decoded, 'untimed'> {
  const answers = new Answers(capture);
  for (const [at, section] of capture.sections.entries()) {
    if (!isAnswer(section)) continue;
    const { length } = section.bytes;
    const source = { capture: capture.id, section: at, offset: 0, length };
    if (as) answers.add(section, source, order + 1 + at, as);
    else answers.pass(section.bytes, source);
  }
  return answers;
}
