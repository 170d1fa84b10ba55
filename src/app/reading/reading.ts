import { effect, signal } from '@preact/signals';
import type { Granted } from '#actions/devices.ts';
import type { Family } from '#actions/families.ts';
import type { DeviceSummary } from '#actions/open-day.ts';
import type { ReadOutcome, ReadProgress } from '#actions/read-device.ts';
import type { Failure } from '#domain/failure.ts';
import type { Instant, LocalDate } from '#domain/time.ts';

/** What only the person knows: which device is meant, and the number it answers to. */
export interface Question {
  readonly granted: Granted;
  /** Absent where the plug leads to several. */
  readonly family?: Family;
  /** Devices of the family that were read before. */
  readonly known: readonly DeviceSummary[];
  /** A number that was tried in vain. */
  readonly tried?: string;
}

/** The one reading of this tab: shown in the same panel on every page. */
export type Reading =
  | { readonly state: 'idle' }
  | ({ readonly state: 'asking' } & Question)
  | {
      readonly state: 'running';
      /** The device's own name, until it has said which model it is. */
      readonly label: string;
      readonly progress: ReadProgress;
      /** A day that can be looked at while older ones are still read, and how to get there. */
      readonly ready?: { readonly date: LocalDate; readonly show: () => void };
      readonly stopping: boolean;
      readonly stop: () => void;
    }
  | {
      readonly state: 'done';
      readonly label: string;
      readonly outcome: ReadOutcome;
      readonly at: Instant;
      readonly again: () => void;
    }
  | {
      readonly state: 'failed';
      readonly label: string;
      readonly failure: Failure;
      readonly again: () => void;
      /** Asks once more for the number that may be wrong. */
      readonly amend?: () => void;
    };

export const reading = signal<Reading>({ state: 'idle' });
/** The browser's answer when it was asked to keep the readings, after the first one. */
export const persisted = signal<'granted' | 'denied' | 'unknown' | undefined>(undefined);

export const dismissReading = (): void => {
  if (reading.value.state !== 'running') reading.value = { state: 'idle' };
};

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Closing the page in the middle of a reading asks first. */
effect(() => {
  if (reading.value.state === 'running') addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
});
