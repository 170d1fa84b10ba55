import { signal } from '@preact/signals';
import type { Preferences } from '#domain/preferences.ts';
import { changePreferences, report } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import styles from './settings.module.css';

const told = signal<'saved' | 'saving.zone' | 'saving.failed' | undefined>(undefined);

/** Saves at once and says so quietly. */
export function save(changed: Partial<Preferences>): void {
  told.value = changed.zone ? 'saving.zone' : undefined;
  changePreferences(changed).then(
    () => (told.value = 'saved'),
    (thrown: unknown) => {
      told.value = 'saving.failed';
      report(thrown);
    },
  );
}

export const forgetSaving = (): void => {
  told.value = undefined;
};

export const SavingNote = () => (
  <output class={styles.saving}>{told.value === undefined ? '' : say(told.value)}</output>
);
