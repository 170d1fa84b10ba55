import type { Bolus } from '#domain/event.ts';
import type { WallTime } from '#domain/time.ts';
import { Part } from './casing.ts';
import type { Purpose } from './day-figures.ts';
import type { Flow } from './delivery.ts';
import { Doses } from './doses.ts';
import type { Written } from './history-log.ts';
import { bolusBytes, bolusKinds, unabsorbedBytes } from './insulin-bytes.ts';
import type { Told } from './truth.ts';

/** U a second of a bolus that is given at once. */
const PER_SECOND = 0.025;
const HALF_HOUR = 1800;

/** What a person asks for, in strokes; either part may be missing. */
export interface Order {
  readonly atOnce: number;
  readonly extended: number;
  /** Of the extended part. */
  readonly minutes: number;
  readonly purpose: Exclude<Purpose, 'basal'>;
  readonly calculated?: WallTime;
}

/** All of a bolus that is the same for its halves. */
interface Given {
  readonly order: Order;
  readonly start: number;
  readonly activeInsulin: number;
  readonly unabsorbed: Bolus['unabsorbed'];
  /** Kept for the square half where the pump writes that first. */
  readonly slot: Written | undefined;
}

/** A bolus, or half of one, that is being given. */
interface Half {
  readonly given: Given;
  readonly kind: (typeof bolusKinds)[keyof typeof bolusKinds];
  readonly programmed: number;
  readonly flow: Flow;
  /** The whole of which this is the square half, or itself. */
  readonly told: Told | undefined;
}

export class Boluses extends Part {
  readonly doses = new Doses();
  #running: Half[] = [];

  get isBusy(): boolean {
    return this.#running.length > 0;
  }

  /** A pump that is suspended meanwhile gives nothing. */
  give(now: number, order: Order): void {
    if (this.casing.delivery.isSuspended) return;
    const list = this.doses.list(now);
    if (list.length > 0) this.write(unabsorbedBytes(list));
    const unabsorbed = list.map(({ amount, minutes }) => ({ units: amount / 40, minutes }));
    const given: Given = {
      order,
      start: now,
      activeInsulin: this.doses.active(now),
      unabsorbed: list.length > 0 ? unabsorbed : undefined,
      slot: this.#slot(now, order),
    };
    this.casing.delivery.figures.count(order.purpose);
    if (order.atOnce > 0) this.#startAtOnce(now, given);
    else this.#startSquare(now, given);
  }

  /** Whatever is being given ends here. */
  stop(now: number): void {
    for (let [half] = this.#running; half; [half] = this.#running) this.#finish(now, half);
  }

  /** What a pump that writes squares in place knows of them at this moment. */
  settle(now: number): void {
    for (const half of this.#running) {
      if (half.given.slot && isExtended(half)) this.#log(half, this.#deliveredOf(now, half));
    }
  }

  /** Pumps of fortieths write a square half at its start and then anew. */
  #slot(now: number, { extended, minutes, atOnce }: Order): Written | undefined {
    const { strokes } = this.casing.traits;
    if (extended === 0 || strokes === 10) return undefined;
    const kind = atOnce > 0 ? bolusKinds.dualSquare : bolusKinds.square;
    const bolus = { kind, programmed: extended, delivered: 0, minutes, activeInsulin: 0 };
    return this.write(bolusBytes(strokes, this.shown(now), bolus));
  }

  #startAtOnce(now: number, given: Given): void {
    const { atOnce, extended } = given.order;
    const kind = extended > 0 ? bolusKinds.dualNormal : bolusKinds.normal;
    this.#start(now, { given, kind, programmed: atOnce, told: undefined }, PER_SECOND);
  }

  #startSquare(now: number, given: Given, told?: Told): void {
    const { extended, minutes, atOnce } = given.order;
    const kind = atOnce > 0 ? bolusKinds.dualSquare : bolusKinds.square;
    const perSecond = extended / this.casing.traits.strokes / (minutes * 60);
    const own = told ?? (given.slot && this.#tellOf(given, {}));
    this.#start(now, { given, kind, programmed: extended, told: own }, perSecond);
  }

  #start(now: number, half: Omit<Half, 'flow'>, perSecond: number): void {
    const { delivery, agenda, traits } = this.casing;
    const until = now + Math.ceil(half.programmed / traits.strokes / perSecond);
    const flow = { from: now, until, perSecond, purpose: half.given.order.purpose };
    const running = { ...half, flow };
    delivery.start(flow);
    this.#running.push(running);
    this.settle(now);
    agenda.at(until, (then) => {
      if (this.#running.includes(running)) this.#finish(then, running);
    });
  }

  #deliveredOf(now: number, { flow, programmed }: Half): number {
    const units = flow.perSecond * (Math.min(now, flow.until) - flow.from);
    return Math.min(programmed, Math.floor(units * this.casing.traits.strokes + 1e-6));
  }

  #finish(now: number, half: Half): void {
    const { flow, kind, given } = half;
    const delivered = this.#deliveredOf(now, half);
    const evenly = flow.perSecond * (now - flow.from);
    this.casing.delivery.correct(flow.purpose, delivered / this.casing.traits.strokes - evenly);
    flow.until = now;
    this.#running = this.#running.filter((other) => other !== half);
    const told = this.#log(half, delivered);
    this.#remember(half, delivered);
    if (kind === bolusKinds.dualNormal) this.#startSquare(now, given, told);
  }

  /** An extended part counts as doses of half an hour each. */
  #remember({ flow }: Half, delivered: number): void {
    const parts = Math.max(1, Math.ceil((flow.until - flow.from) / HALF_HOUR));
    const amount = (delivered * 40) / this.casing.traits.strokes / parts;
    for (let nth = 0; nth < parts; nth++) {
      this.doses.add(flow.from + nth * HALF_HOUR, Math.floor(amount));
    }
  }

  /** Writes a half as it is now, into its place where it has one. */
  #log(half: Half, delivered: number): Told {
    const { given, kind, programmed, flow, told } = half;
    const { strokes } = this.casing.traits;
    const extended = isExtended(half);
    const minutes = extended ? given.order.minutes : 0;
    const { activeInsulin, slot } = given;
    const record = { kind, programmed, delivered, minutes, activeInsulin };
    const bytes = bolusBytes(strokes, this.shown(flow.from), record);
    if (extended && slot) slot.bytes = bytes;
    else this.write(bytes);
    const amounts = extended
      ? {
          extendedProgrammed: programmed / strokes,
          extendedDelivered: delivered / strokes,
          minutes,
        }
      : { programmed: programmed / strokes, delivered: delivered / strokes };
    if (told === undefined) return this.#tellOf(given, amounts);
    this.casing.truth.amend<Bolus>(told, amounts);
    return told;
  }

  #tellOf({ order, start, activeInsulin, unabsorbed }: Given, amounts: Partial<Bolus>): Told {
    const shape = order.extended === 0 ? 'normal' : order.atOnce === 0 ? 'square' : 'dual';
    const active = this.casing.traits.strokes === 40 && { activeInsulin: activeInsulin / 40 };
    const fact = { kind: 'bolus', shape, ...active, ...(unabsorbed && { unabsorbed }) } as const;
    return this.tell(start, { ...fact, ...amounts }, order.calculated);
  }
}

const isExtended = ({ kind }: Half): boolean =>
  kind === bolusKinds.square || kind === bolusKinds.dualSquare;
