import { type Signal, useSignal } from '@preact/signals';
import { putOffReminder } from '#actions/backup-reminder.ts';
import { openBackups, restore, type Restored } from '#actions/backup.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import { atWork } from '#app/lock/at-work.ts';
import { openPerson, owner } from '#app/state.ts';

/** How far it is; of nothing while the files are still being opened. */
export interface Working {
  readonly done: number;
  readonly of: number;
}
export type State =
  | 'idle'
  | 'no-file'
  | 'no-passphrase'
  | Working
  | { readonly restored: Restored }
  | Broken;

/** It broke off after so many readings, with the settings in or not. */
export interface Broken {
  readonly failure: Failure;
  readonly after: number;
  readonly settings: boolean;
}

export const isWorking = (state: State): state is Working =>
  typeof state === 'object' && 'done' in state;

/** Nobody is made, and nothing taken in, for files that do not open. */
async function bringBack(
  files: readonly File[],
  passphrase: string,
  onProgress: Parameters<typeof restore>[2],
): Promise<Restored> {
  const opened = await openBackups(files, passphrase);
  const whose = await owner();
  const restored = await restore(whose, opened, onProgress);
  // The file is a copy in the person's hands: they are not asked for another at once.
  await putOffReminder(whose, instant(Date.now())).catch(() => undefined);
  await openPerson(whose);
  return restored;
}

/** What a restore is at, and how one is begun. */
export function useRestoring(): {
  readonly state: Signal<State>;
  readonly run: (files: readonly File[], passphrase: string) => void;
} {
  const state = useSignal<State>('idle');
  const begin = (files: readonly File[], passphrase: string) => {
    let came = { after: 0, settings: false };
    state.value = { done: 0, of: 0 };
    const onProgress: Parameters<typeof restore>[2] = (done, of, settings) => {
      came = { after: done, settings };
      state.value = { done, of };
    };
    atWork(() => bringBack(files, passphrase, onProgress)).then(
      (restored) => (state.value = { restored }),
      (thrown: unknown) => (state.value = { failure: asFailure(thrown), ...came }),
    );
  };
  const run = (files: readonly File[], passphrase: string) => {
    if (isWorking(state.value)) return;
    if (files.length === 0) state.value = 'no-file';
    else if (!passphrase) state.value = 'no-passphrase';
    else begin(files, passphrase);
  };
  return { state, run };
}
