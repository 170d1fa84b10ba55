import type { Section } from '#domain/capture.ts';
import type { Progress } from '../family.ts';
import type { Extent } from './pages.ts';

/** How long each takes, in answers to a simple question: 0.3 s, 2.7 s and 4.8 s as measured. */
const weights: Readonly<Record<string, number>> = { history: 9, glucose: 9, isig: 16 };
/** What has come is worth decoding after the first of each log, then again after so many pages. */
const RIPE_AFTER = 8;

const isPage = ({ name }: Section): boolean => name in weights;

/** How far a reading is, in time rather than in pieces. */
export class Tally {
  readonly #left: Record<string, number>;
  #total: number;
  #done = 0;
  #fresh = RIPE_AFTER - 2;

  constructor(questions: number, { lastHistory, glucosePages }: Extent) {
    this.#left = { history: lastHistory + 1, glucose: glucosePages, isig: glucosePages };
    this.#total = questions;
    for (const [name, count] of Object.entries(this.#left)) this.#total += count * weights[name]!;
  }

  progress(): Progress {
    const pages = Object.values(this.#left).reduce((sum, count) => sum + count, 0);
    return { done: this.#done, total: this.#total, pages };
  }

  /** What one step brought; a question without an answer is a step too. */
  count(sections: readonly Section[]): Progress {
    if (sections.length === 0) this.#done++;
    for (const { name } of sections) {
      this.#done += weights[name] ?? 1;
      if (name in weights) this.#left[name] = Math.max(0, this.#left[name]! - 1);
    }
    this.#fresh += sections.filter(isPage).length;
    return sections.some(isPage) && this.#fresh >= RIPE_AFTER ? this.#ripe() : this.progress();
  }

  #ripe(): Progress {
    this.#fresh = 0;
    const ripe = ['history', 'glucose'].filter((name) => this.#left[name]! > 0);
    return ripe.length > 0 ? { ...this.progress(), ripe } : this.progress();
  }
}
