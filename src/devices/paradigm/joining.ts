import { DualHalves } from './dual.ts';
import { type Entry, isWithin, type Log, secondsFrom, takeIn } from './log.ts';

/**
 * A bolus follows the wizard's calculation at once, or is none of it: of 2,909 on recorded pages all
 * but two within a second, one after 21; one that a person gave 292 seconds later the pump itself
 * counted as no wizard's.
 */
const WIZARD_SECONDS = 60;
/** The two records of a reading that a meter sent are at most this far apart. */
const LINK_SECONDS = 60;

/**
 * Takes the entries of a log one after another and joins those that are about one thing. What it
 * joins depends on nothing before the older one of the two: a log that was read from a later page
 * on joins the same, but for what lies before that page.
 */
class Joining {
  #doses: Entry | undefined;
  #wizard: Entry | undefined;
  #tempRate: Entry | undefined;
  #clockFrom: Entry | undefined;
  #total: Entry | undefined;
  #linked: Entry | undefined;
  readonly #halves = new DualHalves();
  readonly #alarms = new Map<number, Entry>();

  /** Only records of few opcodes belong together. */
  take(entry: Entry): void {
    switch (entry.opcode) {
      case 0x01:
        return this.#bolus(entry);
      case 0x06:
      case 0x0c:
        return this.#alarm(entry);
      case 0x07:
        return void (this.#total = entry);
      case 0x0a:
      case 0x39:
      case 0x3f:
        return this.#glucose(entry);
      case 0x16:
        return this.#tempMinutes(entry);
      case 0x17:
        return void (this.#clockFrom = entry);
      case 0x18:
        return this.#clockTo(entry);
      case 0x2f:
      case 0x5b:
        return void (this.#wizard = entry);
      case 0x30:
      case 0x5c:
        return void (this.#doses = entry);
      case 0x33:
        return void (this.#tempRate = entry);
      case 0x6c:
      case 0x6d:
      case 0x6e:
        return this.#details(entry);
    }
  }

  #bolus(entry: Entry): void {
    const { record } = entry;
    if (record.kind !== 'bolus') return;
    if (this.#doses?.record.doses) {
      record.unabsorbed = this.#doses.record.doses;
      takeIn(entry, this.#doses);
      this.#doses = undefined;
    }
    const wizard = this.#wizard;
    if (wizard?.id !== undefined && isWithin(secondsFrom(wizard, entry), WIZARD_SECONDS)) {
      record.wizard = wizard.id;
      this.#wizard = undefined;
    }
    if (record.shape === 'dual') this.#halves.take(entry);
  }

  /** A rate is followed by its duration, with the same stamp. */
  #tempMinutes(entry: Entry): void {
    const rate = this.#tempRate;
    if (!rate || secondsFrom(rate, entry) !== 0) return;
    const [whole, part] = [rate.record, entry.record];
    if (whole.kind === 'temp-basal' && part.kind === 'temp-basal') whole.minutes = part.minutes!;
    takeIn(rate, entry);
    this.#tempRate = undefined;
  }

  /** The new clock's record takes in the old one's: its time is the one that holds afterwards. */
  #clockTo(entry: Entry): void {
    const from = this.#clockFrom;
    if (!from) return;
    if (entry.record.kind === 'clock-change') entry.record.from = from.record.wall;
    takeIn(entry, from);
    this.#clockFrom = undefined;
  }

  /** A day's total is followed by its details, which say it too. */
  #details(entry: Entry): void {
    const total = this.#total;
    const [whole, part] = [total?.record, entry.record];
    if (!total || whole?.kind !== 'daily-total' || part.kind !== 'daily-total') return;
    if (whole.date !== part.date) return;
    const { basal, bolus, carbs, statistics } = part;
    Object.assign(whole, { basal, bolus, ...(carbs !== undefined && { carbs }), statistics });
    takeIn(total, entry);
    this.#total = undefined;
  }

  /** A reading that a meter sent is written twice, as the meter's and as the pump's own. */
  #glucose(entry: Entry): void {
    if (entry.record.kind !== 'meter-glucose' || entry.record.entry !== 'linked') return;
    const other = this.#linked;
    this.#linked = entry;
    if (!other || !isOneReading(other, entry)) return;
    if (isOwn(entry)) takeIn(entry, other);
    else takeIn(other, entry);
    this.#linked = undefined;
  }

  /** A cleared alarm is the latest of its code that was raised. */
  #alarm(entry: Entry): void {
    const { record } = entry;
    if (record.kind !== 'alarm') return;
    if (record.cleared === undefined) {
      this.#alarms.set(record.code, entry);
      return;
    }
    const raised = this.#alarms.get(record.code);
    if (raised?.record.kind !== 'alarm') return;
    raised.record.cleared = record.cleared;
    takeIn(raised, entry);
    this.#alarms.delete(record.code);
  }
}

/** The pump's own record of a glucose. */
const isOwn = ({ opcode }: Entry): boolean => opcode === 0x0a;

function isOneReading(a: Entry, b: Entry): boolean {
  const isSame =
    a.record.kind === 'meter-glucose' &&
    b.record.kind === 'meter-glucose' &&
    a.record.value === b.record.value;
  return isSame && isOwn(a) !== isOwn(b) && isWithin(Math.abs(secondsFrom(a, b)), LINK_SECONDS);
}

/** Joins the entries of a whole log, oldest page first: also those of two pages that follow each other. */
export function join({ entries, breaks }: Pick<Log, 'entries' | 'breaks'>): void {
  let joining = new Joining();
  for (const entry of entries) {
    if (breaks.has(entry)) joining = new Joining();
    joining.take(entry);
  }
}
