import { ACK, CR, ENQ, EOT, ETB, ETX, LF, NAK, STX } from '#protocols/astm/control.ts';
import type { Faults } from './faults.ts';
import type { Profile } from './profile.ts';

/** What a simulated meter is made of. */
export interface MeterMind {
  readonly profile: Profile;
  readonly settings: string;
  /** R records, oldest first. */
  readonly results: readonly string[];
  /** The meter's own clock in its header's digits. */
  readonly time: () => string;
  /** A new access password for each header. */
  readonly password: () => string;
  readonly faults: Faults;
}

type State = 'wait' | 'data' | 'end' | 'neutral' | 'command';

const bytesOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** `STX FN text CR (ETB|ETX) C1 C2 CR LF`; only the terminator ends with ETX. */
export function frameOf(number: number, text: string, damage = 0): number[] {
  const end = text.startsWith('L') ? ETX : ETB;
  const summed = [...bytesOf(`${number % 8}${text}`), CR, end];
  const sum = (summed.reduce((total, byte) => total + byte, 0) + damage) & 0xff;
  return [STX, ...summed, ...bytesOf(sum.toString(16).padStart(2, '0').toUpperCase()), CR, LF];
}

/** After so many tries the meter gives a frame up. */
const MOST_TRIES = 6;

/**
 * The meter's half of the link layer as a state machine: a byte in, runs of bytes out. What goes
 * out in one run is cut into reports without regard to where frames end.
 */
export class Meter {
  readonly #mind: MeterMind;
  #state: State = 'wait';
  #script: readonly string[] = [];
  #at = 0;
  #tries = 0;
  #sessions = 0;
  #done = new Set<string>();
  #asked = '';

  constructor(mind: MeterMind) {
    this.#mind = mind;
  }

  /** What the meter says when it is plugged in. */
  plugIn(): number[][] {
    return this.#mind.faults.staleEnq ? [[ENQ], [ENQ]] : [[ENQ]];
  }

  take(byte: number): number[][] {
    if (this.#state === 'wait') return this.#inWait(byte);
    if (this.#state === 'data') return this.#inData(byte);
    if (this.#state === 'command') return this.#inCommand(byte);
    return this.#atRest(byte);
  }

  /** What the meter does after 15 s (5 s in neutral) without a byte. */
  idle(): number[][] {
    const was = this.#state;
    if (was === 'wait') return [];
    this.#state = 'wait';
    if (was === 'data') return [[EOT]];
    return was === 'command' ? [[ENQ]] : [];
  }

  /** After a transfer only ENQ is answered, for 5 s, whatever else is heard. */
  get isResting(): boolean {
    return this.#state === 'neutral';
  }

  get patience(): number {
    return this.isResting ? 5000 : 15_000;
  }

  #inWait(byte: number): number[][] {
    if (byte === NAK) return this.#rest('neutral', [[EOT]]);
    if (byte !== ACK) return this.#introduce();
    if (this.#mind.faults.pairFirst && this.#once('pair')) return [[EOT, ENQ]];
    this.#state = 'data';
    this.#sessions++;
    this.#script = this.#records();
    this.#at = 0;
    this.#tries = 1;
    return [this.#frame()];
  }

  #introduce(): number[][] {
    const header = [EOT, ...frameOf(1, this.#header(this.#mind.profile.idHeaderHasP))];
    return this.#mind.profile.enqInTail ? [[...header, ENQ]] : [header, [ENQ]];
  }

  #inData(byte: number): number[][] {
    if (byte === NAK) return this.#again();
    if (byte !== ACK && byte !== EOT) return this.#rest('wait', [[NAK, ENQ]]);
    if (this.#hearsNot()) return [];
    if (this.#at === this.#script.length - 1) {
      return this.#mind.profile.eotAfterEnd
        ? this.#rest('neutral', [[EOT]])
        : this.#rest('end', []);
    }
    this.#at++;
    this.#tries = 1;
    return this.#interrupted() ?? [this.#frame()];
  }

  #again(): number[][] {
    if (++this.#tries > MOST_TRIES) return this.#rest('neutral', [[EOT]]);
    return [this.#frame()];
  }

  #interrupted(): number[][] | undefined {
    const { endBefore, refuseBefore } = this.#mind.faults;
    if (endBefore?.result === this.#result && this.#sessions <= endBefore.sessions) {
      return this.#rest('neutral', [[EOT]]);
    }
    if (refuseBefore === this.#result && this.#once('refuse')) {
      return this.#rest('wait', [[NAK, ENQ]]);
    }
    return undefined;
  }

  #hearsNot(): boolean {
    return this.#mind.faults.loseAck === this.#result && this.#once('ack');
  }

  #atRest(byte: number): number[][] {
    if (this.#state === 'end') return byte === NAK ? this.#rest('neutral', [[EOT]]) : [];
    return byte === ENQ ? this.#rest('command', [[ACK]]) : [];
  }

  /** Reading the clock and nothing else: `R|` then `D|` or `T|`. */
  #inCommand(byte: number): number[][] {
    if (byte === EOT) return this.#rest('wait', [[ENQ]]);
    if (byte === CR) return [];
    if (byte !== 0x7c) {
      this.#asked += String.fromCharCode(byte);
      return [];
    }
    const asked = this.#asked;
    this.#asked = '';
    const time = this.#mind.time();
    if (asked === 'R') return [[ACK]];
    if (asked === 'D') return [[...bytesOf(`D|${time.slice(2, 8)}|`), CR, LF, ACK]];
    if (asked === 'T') return [[...bytesOf(`D|${time.slice(8, 12)}|`), CR, LF, ACK]];
    return this.#rest('wait', [[NAK, ENQ]]);
  }

  #rest(state: State, runs: number[][]): number[][] {
    this.#state = state;
    return runs;
  }

  /** The number of the result whose frame is being sent; H and P come before the first. */
  get #result(): number {
    return this.#at - 1;
  }

  #frame(): number[] {
    const { badChecksum, jumpAt } = this.#mind.faults;
    const text = this.#script[this.#at] ?? '';
    const isBad = badChecksum?.result === this.#result && this.#tries <= badChecksum.times;
    const jumps = jumpAt === this.#result && this.#sessions === 1 ? 1 : 0;
    return frameOf(this.#at + 1 + jumps, text, isBad ? 1 : 0);
  }

  #records(): string[] {
    const { results, faults } = this.#mind;
    const end = this.#sessions <= (faults.badEnd ?? 0) ? 'E' : 'N';
    return [this.#header(true), 'P|1', ...results, `L|1||${end}`];
  }

  #header(hasP: boolean): string {
    const { profile, settings, results, faults } = this.#mind;
    const { sender, versions, serial, behindSerial, trailingField } = profile;
    const who = [sender, versions, serial, ...behindSerial].join('^');
    const count = results.length + (faults.announceMore ?? 0);
    const head = String.raw`H|\^&||${this.#mind.password()}|${who}|${settings}|${count}`;
    return `${head}|||||${hasP ? 'P' : ''}|1|${this.#mind.time()}${trailingField ? '|' : ''}`;
  }

  #once(fault: string): boolean {
    if (this.#done.has(fault)) return false;
    this.#done.add(fault);
    return true;
  }
}
