import { instant } from '#domain/time.ts';
import { once } from '../once.ts';
import type { DeliveryInput } from './delivery.ts';
import { type Programme, programmesIn } from './programme.ts';
import { type ClockSpan, clockOf } from './pump-clock.ts';
import type { PumpLog } from './pump-log.ts';
import { type Scheduled, shared, type Span } from './span.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Steps of one programme while the clock keeps its offset: the pump's own day decides. */
function* stepsOf({ pattern, ...span }: Programme, clock: ClockSpan): Generator<Scheduled> {
  const within = shared(span, clock);
  const { offset } = clock;
  const starts = pattern.starts.length > 0 ? pattern.starts : [0];
  let day = Math.floor((within.from + offset) / DAY) * DAY;
  for (; day - offset < within.to; day += DAY) {
    for (const [i, start] of starts.entries()) {
      const from = instant(day + start * MINUTE - offset);
      const to = instant(day + (starts[i + 1] ?? DAY / MINUTE) * MINUTE - offset);
      yield { ...shared({ from, to }, within), rate: pattern.rates[i] ?? 0, isAssumed: true };
    }
  }
}

/** The schedule as a pump's settings have it. */
export class Programmed {
  readonly #programmes: () => readonly Programme[];
  readonly #clock: () => readonly ClockSpan[];

  /** Settings are looked into once they are asked for: most pumps log every rate. */
  constructor(log: PumpLog, settings: DeliveryInput['settings']) {
    this.#programmes = once(() => programmesIn(settings));
    this.#clock = once(() => clockOf(log));
  }

  /** Empty where no settings tell. */
  within(span: Span): Scheduled[] {
    if (span.from >= span.to) return [];
    return this.#programmes().flatMap((programme) => {
      const part = { ...programme, ...shared(span, programme) };
      const steps = this.#clock().flatMap((set) => [...stepsOf(part, set)]);
      return steps.filter(({ from, to }) => from < to);
    });
  }
}
