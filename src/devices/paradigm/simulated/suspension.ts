import type { SuspendOrResume } from '#domain/event.ts';
import type { Alarms } from './alarms.ts';
import type { Basal } from './basal.ts';
import type { Boluses } from './boluses.ts';
import { type Casing, Part } from './casing.ts';
import { HOUR } from './clock.ts';
import { plain } from './stamp-bytes.ts';

const SUSPEND = 0x1e;
const RESUME = 0x1f;
const LOW_SUSPEND_ALARM = 103;
/** Nobody answers the siren for so long (recorded on a 554). */
const NO_RESPONSE = 160;
/** A low-glucose suspend ends by itself, and does not come again for a while. */
const LONGEST = 2 * HOUR;
const REFRACTORY = 4 * HOUR;

/** States of the pump, as its suspend and resume records name them. */
const states = { normal: 0, user: 1, siren: 2, seen: 3, unanswered: 4, kept: 5 } as const;
const ends = { byUser: 6, afterUser: 7, afterNoResponse: 8 } as const;

/** What a person does about a low-glucose suspend. */
export type Response = 'resume' | 'keep' | 'sleep';

/** No insulin at all: because a person wants it, or because the sensor is low. */
export class Suspension extends Part {
  readonly #basal: Basal;
  readonly #boluses: Boluses;
  readonly #alarms: Alarms;
  #state: number = states.normal;
  #readyAt = -Infinity;

  constructor(casing: Casing, basal: Basal, boluses: Boluses, alarms: Alarms) {
    super(casing);
    this.#basal = basal;
    this.#boluses = boluses;
    this.#alarms = alarms;
  }

  get isOn(): boolean {
    return this.casing.delivery.isSuspended;
  }

  isReady(now: number): boolean {
    return !this.isOn && now >= this.#readyAt;
  }

  byUser(now: number): void {
    this.#stop(now);
    this.#log(
      now,
      SUSPEND,
      this.casing.traits.strokes === 40 ? states.user : states.normal,
      'user',
    );
  }

  resume(now: number): void {
    if (!this.isOn) return;
    this.casing.delivery.isSuspended = false;
    this.#log(now, RESUME, states.normal, 'user');
    this.#basal.logSegment(now);
  }

  /** The siren sounds; the person's `response` comes `after` seconds. */
  onLow(now: number, response: Response, after: number): void {
    const { agenda } = this.casing;
    this.#readyAt = now + LONGEST + REFRACTORY;
    this.#alarms.raise(now, LOW_SUSPEND_ALARM);
    this.#stop(now);
    this.#log(now, SUSPEND, states.siren, 'low-glucose');
    if (response === 'sleep') return this.#sleepThrough(now);
    agenda.at(now + 20, (then) => {
      this.#alarms.clear(then, LOW_SUSPEND_ALARM);
      this.#log(then, SUSPEND, states.seen, 'low-glucose');
    });
    if (response === 'resume') {
      agenda.at(now + after, (then) => this.#end(then, ends.byUser, 'user'));
      return;
    }
    agenda.at(now + 45, (then) => this.#log(then, SUSPEND, states.kept, 'user'));
    agenda.at(now + LONGEST, (then) => this.#end(then, ends.afterUser, 'automatic'));
  }

  #sleepThrough(now: number): void {
    const { agenda } = this.casing;
    agenda.at(now + NO_RESPONSE, (then) =>
      this.#log(then, SUSPEND, states.unanswered, 'low-glucose'),
    );
    agenda.at(now + LONGEST, (then) => this.#end(then, ends.afterNoResponse, 'automatic'));
    agenda.at(now + LONGEST + 5, (then) => this.#alarms.clear(then, LOW_SUSPEND_ALARM));
  }

  #stop(now: number): void {
    this.#boluses.stop(now);
    this.casing.delivery.isSuspended = true;
  }

  /** Two records: the end and, a second later, the pump as it always is. */
  #end(now: number, state: number, by: SuspendOrResume['by']): void {
    this.casing.delivery.isSuspended = false;
    this.#log(now, RESUME, state, by);
    this.#basal.logSegment(now);
    // The state before is written in three bits: of 8, nobody's resume is left.
    const after = state === ends.afterNoResponse ? 'unknown' : by;
    this.casing.agenda.at(now + 1, (then) => this.#log(then, RESUME, states.normal, after));
  }

  #log(now: number, opcode: number, state: number, by: SuspendOrResume['by']): void {
    this.write(plain(opcode, this.shown(now), state | (this.#state << 5)));
    this.tell(now, { kind: opcode === SUSPEND ? 'suspend' : 'resume', by });
    this.#state = state & 7;
  }
}
