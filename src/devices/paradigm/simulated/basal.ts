import { Part } from './casing.ts';
import type { Temp } from './delivery.ts';
import { segmentBytes, tempBytes } from './insulin-bytes.ts';
import { patternBytes, profileBytes, type Segments } from './setup-bytes.ts';

const patternNames = ['standard', 'A', 'B'];

/** The names under which settings keep a pattern. */
const settingsOf = (name: string, pattern: number, segments: Segments) => ({
  [`${name}Pattern`]: patternNames[pattern] ?? '',
  [`${name}Starts`]: segments.map(({ halfHour }) => halfHour * 30),
  [`${name}Rates`]: segments.map(({ rate }) => rate / 40),
});

/** The basal rate: schedule, temporary rates, patterns. */
export class Basal extends Part {
  /**
   * Pumps of fortieths log each segment as it begins, or as delivery by the schedule goes on: not
   * while a temporary rate rules, and not while the motor stands still (recordings of a 523 and 723).
   */
  logSegment(now: number): void {
    const { isHalted, temp } = this.casing.delivery;
    if (!isHalted && !temp) this.goOn(now);
  }

  /** The motor runs again. */
  goOn(now: number): void {
    const { traits, delivery } = this.casing;
    if (traits.strokes === 10) return;
    const segment = delivery.segment(now);
    const { pattern, index, rate } = segment;
    this.write(segmentBytes(this.shown(now), segment, rate));
    const name = patternNames[pattern] ?? '';
    this.tell(now, { kind: 'basal-rate', rate: rate / 40, pattern: name, segment: index });
  }

  setTemp(now: number, temp: Temp, minutes: number): void {
    this.casing.delivery.setTemp(temp, now + minutes * 60);
    for (const bytes of tempBytes(this.shown(now), temp, minutes)) this.write(bytes);
    const set = 'rate' in temp ? { rate: temp.rate / 40 } : { percent: temp.percent };
    this.tell(now, { kind: 'temp-basal', ...set, minutes });
  }

  /** A cancelled rate is written as an absolute one of 0 for no time. */
  cancelTemp(now: number): void {
    if (!this.casing.delivery.temp) return;
    this.casing.delivery.setTemp(undefined, now);
    for (const bytes of tempBytes(this.shown(now), { rate: 0 }, 0)) this.write(bytes);
    this.tell(now, { kind: 'temp-basal', rate: 0, minutes: 0 });
    this.logSegment(now);
  }

  choosePattern(now: number, pattern: number): void {
    const { schedule } = this.casing.delivery;
    this.write(patternBytes(this.shown(now), schedule.chosen, pattern));
    const settings = {
      basalPattern: patternNames[pattern] ?? '',
      previousBasalPattern: patternNames[schedule.chosen] ?? '',
    };
    this.tell(now, { kind: 'settings', settings });
    schedule.chosen = pattern;
    this.logSegment(now);
  }

  edit(now: number, pattern: number, segments: Segments): void {
    const { schedule } = this.casing.delivery;
    const before = schedule.patterns[pattern] ?? [];
    this.write(profileBytes(0x08, this.shown(now), pattern, before));
    this.write(profileBytes(0x09, this.shown(now), pattern, segments));
    const was = settingsOf('previousBasal', pattern, before);
    this.tell(now, { kind: 'settings', settings: was });
    this.tell(now, { kind: 'settings', settings: settingsOf('basal', pattern, segments) });
    schedule.patterns[pattern] = segments;
    this.logSegment(now);
  }
}
