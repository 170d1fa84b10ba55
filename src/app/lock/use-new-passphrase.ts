import { type Signal, useSignal } from '@preact/signals';
import type { Person } from '#domain/preferences.ts';
import { type Sealing, useSealing } from '#app/files/use-sealing.ts';

export interface NewPassphrase extends Sealing<true> {
  /** What was typed the second time. */
  readonly again: Signal<string>;
  readonly differs: boolean;
}

/** A passphrase that is chosen: judged as that of a file is, and typed twice. `save` gets it then. */
export function useNewPassphrase(
  whose: Person,
  save: (passphrase: string) => Promise<void>,
): NewPassphrase {
  const again = useSignal('');
  const isPressed = useSignal(false);
  const sealing = useSealing<true>(whose, async (passphrase) => {
    await save(passphrase);
    return true;
  });
  const isSame = again.value === sealing.passphrase.value;
  const run = () => {
    isPressed.value = true;
    if (isSame) sealing.run();
  };
  return { ...sealing, again, differs: isPressed.value && !isSame, run };
}
