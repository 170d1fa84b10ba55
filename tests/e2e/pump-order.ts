import type { PumpFaults } from '#devices/paradigm/simulated/faults.ts';
import type { TrueFact } from '#devices/paradigm/simulated/truth.ts';

/** A simulated pump at the end of a link, as a test asks for it. */
export interface PumpOrder {
  readonly link: 'stick' | 'next-link';
  readonly model: string;
  readonly serial: string;
  readonly seed: number;
  readonly days: number;
  /** The moment at which the pump is read; the same for each time that it is plugged in. */
  readonly endAt: number;
  readonly faults?: PumpFaults;
}

/** What a test can do to the fakes, in the page, as `window.pumps`. */
export interface PumpBench {
  /** Plugs a link in, with the pump beside it; the one before comes out. */
  plug(order: PumpOrder): void;
  unplug(): void;
  /** What really happened to the pump's person. */
  facts(): readonly TrueFact[];
  /** How many history and sensor pages the pump was asked for since it was plugged in. */
  pagesAsked(): number;
  isGone(): boolean;
}

declare global {
  interface Window {
    pumps: PumpBench;
    pumpSpeed: number;
  }
}
