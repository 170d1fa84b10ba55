import type {
  Alarm,
  Bolus,
  ClockChange,
  DailyTotal,
  Fact,
  MeterGlucose,
  TempBasal,
} from '#domain/event.ts';
import type { Unabsorbed } from './history-record.ts';
import type { Entry, Log } from './log.ts';

/** A bolus follows the wizard's calculation within minutes, or is none of it. */
const WIZARD_SECONDS = 5 * 60;
/** The square half of a dual begins when the normal half has been given. */
const DUAL_SECONDS = 30 * 60;
/** The two records of a reading that a meter sent are at most this far apart. */
const LINK_SECONDS = 60;
/** How many halves are looked through for the other one. */
const LOOK_BACK = 40;

const secondsFrom = (earlier: Entry, later: Entry): number =>
  (later.stamp?.seconds ?? 0) - (earlier.stamp?.seconds ?? 0);

/** An entry and what it tells, until the one that belongs to it comes. */
interface Held<F extends Fact> {
  readonly entry: Entry;
  readonly fact: F;
}

/** Makes `part` a part of `whole`, which now tells `finding`. */
function merge(whole: Entry, part: Entry, finding: Fact): void {
  whole.finding = finding;
  whole.sources = [...whole.sources, ...part.sources];
  part.isJoined = true;
  if (!part.stamp || part.id === undefined) return;
  whole.parts = [...(whole.parts ?? []), { id: part.id, wall: part.stamp.wall }];
}

/**
 * Takes the entries of a log one after another and joins those that are about one thing. What it
 * joins depends on nothing before the older one of the two: a log that was read from a later page
 * on joins the same, but for what lies before that page.
 */
class Joining {
  #doses: (Unabsorbed & { readonly entry: Entry }) | undefined;
  #wizard: Entry | undefined;
  #tempRate: Held<TempBasal> | undefined;
  #clockFrom: Held<ClockChange> | undefined;
  #total: Held<DailyTotal> | undefined;
  #linked: Held<MeterGlucose> | undefined;
  readonly #halves: Held<Bolus>[] = [];
  readonly #alarms = new Map<number, Held<Alarm>>();

  take(entry: Entry): void {
    const { finding } = entry;
    if (finding.kind === 'unabsorbed') this.#doses = { ...finding, entry };
    else if (finding.kind === 'bolus-wizard') this.#wizard = entry;
    else if (finding.kind === 'bolus') this.#bolus(entry, finding);
    else if (finding.kind === 'temp-basal') this.#tempBasal({ entry, fact: finding });
    else if (finding.kind === 'clock-change') this.#clockChange({ entry, fact: finding });
    else if (finding.kind === 'daily-total') this.#dailyTotal({ entry, fact: finding });
    else if (finding.kind === 'meter-glucose') this.#glucose({ entry, fact: finding });
    else if (finding.kind === 'alarm') this.#alarm({ entry, fact: finding });
  }

  #bolus(entry: Entry, given: Bolus): void {
    let bolus = given;
    if (this.#doses) {
      bolus = { unabsorbed: this.#doses.doses, ...given };
      merge(entry, this.#doses.entry, bolus);
      this.#doses = undefined;
    }
    if (this.#wizard && isWithin(secondsFrom(this.#wizard, entry), WIZARD_SECONDS)) {
      entry.wizard = this.#wizard.id;
      this.#wizard = undefined;
    }
    if (bolus.shape === 'dual') this.#dual({ entry, fact: bolus });
  }

  /**
   * Up to the 22 the square half is written hours after the normal one; from the 23 on, which log
   * the active insulin with it, right before. So the half that comes second finds the first.
   */
  #dual(half: Held<Bolus>): void {
    const isFirst = isSquare(half) === (half.fact.activeInsulin !== undefined);
    if (isFirst) {
      this.#halves.push(half);
      return;
    }
    const from = Math.max(0, this.#halves.length - LOOK_BACK);
    const at = this.#halves.findLastIndex((other, i) => i >= from && isOneDual(half, other));
    if (at < 0) return;
    const [other] = this.#halves.splice(at, 1);
    const [normal, square] = isSquare(half) ? [other!, half] : [half, other!];
    merge(normal.entry, square.entry, { ...square.fact, ...normal.fact });
    normal.entry.wizard ??= square.entry.wizard;
  }

  /** A rate is followed by its duration, with the same stamp. */
  #tempBasal(held: Held<TempBasal>): void {
    const rate = this.#tempRate;
    if (held.fact.minutes === undefined) this.#tempRate = held;
    else if (rate && secondsFrom(rate.entry, held.entry) === 0) {
      merge(rate.entry, held.entry, { minutes: held.fact.minutes, ...rate.fact });
      this.#tempRate = undefined;
    }
  }

  /** The new clock's record takes in the old one's: its time is the one that holds afterwards. */
  #clockChange(held: Held<ClockChange>): void {
    const from = this.#clockFrom;
    if (held.fact.to === undefined) this.#clockFrom = held;
    else if (from) {
      merge(held.entry, from.entry, { ...from.fact, ...held.fact });
      this.#clockFrom = undefined;
    }
  }

  /** A day's total is followed by its details, which say it too. */
  #dailyTotal(held: Held<DailyTotal>): void {
    const total = this.#total;
    if (held.fact.statistics === undefined) this.#total = held;
    else if (total && total.fact.date === held.fact.date) {
      const isSame = total.fact.total === held.fact.total;
      merge(total.entry, held.entry, isSame ? held.fact : { ...held.fact, ...total.fact });
      this.#total = undefined;
    }
  }

  /** A reading that a meter sent is written twice, as the meter's and as the pump's own. */
  #glucose(held: Held<MeterGlucose>): void {
    if (held.fact.entry !== 'linked') return;
    const other = this.#linked;
    this.#linked = held;
    if (!other || !isOneReading(other, held)) return;
    const [own, meters] = isOwn(held.entry) ? [held, other] : [other, held];
    merge(own.entry, meters.entry, own.fact);
    this.#linked = undefined;
  }

  /** A cleared alarm is the latest of its code that was raised. */
  #alarm(held: Held<Alarm>): void {
    const { origin, code, cleared } = held.fact;
    if (origin !== 'pump') return;
    const raised = this.#alarms.get(code);
    if (cleared === undefined) this.#alarms.set(code, held);
    else if (raised) {
      merge(raised.entry, held.entry, { cleared, ...raised.fact });
      this.#alarms.delete(code);
    }
  }
}

const isWithin = (seconds: number, most: number): boolean => seconds >= 0 && seconds <= most;
const isSquare = ({ fact }: Held<Bolus>): boolean => fact.extendedProgrammed !== undefined;
const isOneDual = (a: Held<Bolus>, b: Held<Bolus>): boolean => {
  const [normal, square] = isSquare(a) ? [b, a] : [a, b];
  return isWithin(secondsFrom(normal.entry, square.entry), DUAL_SECONDS);
};
/** The pump's own record of a glucose. */
const isOwn = ({ opcode }: Entry): boolean => opcode === 0x0a;

const isOneReading = (a: Held<MeterGlucose>, b: Held<MeterGlucose>): boolean =>
  a.fact.value === b.fact.value &&
  isOwn(a.entry) !== isOwn(b.entry) &&
  isWithin(Math.abs(secondsFrom(a.entry, b.entry)), LINK_SECONDS);

/** Joins the entries of a whole log, oldest page first: also those of two pages that follow each other. */
export function join({ entries, breaks }: Pick<Log, 'entries' | 'breaks'>): void {
  let joining = new Joining();
  for (const entry of entries) {
    if (breaks.has(entry)) joining = new Joining();
    joining.take(entry);
  }
}
