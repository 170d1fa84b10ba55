import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { takesPassphrase } from '#bundles/age-header.ts';
import { LONGEST_KEY_FILE } from '#bundles/practice-key.ts';

/** The files that were chosen: what somebody shared, and the key of a practice where it takes one. */
export interface Chosen {
  readonly share?: File;
  /** The share is sealed for a key: a passphrase alone does not open it. */
  readonly isForKey: boolean;
  readonly key?: File;
}

const HEAD = 16_384;

/** Undefined where it is no sealed file at all: that is said when it is opened. */
async function isForPassphrase(file: File): Promise<boolean | undefined> {
  try {
    return takesPassphrase(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  } catch {
    return undefined;
  }
}

interface Choosing {
  readonly chosen: Signal<Chosen>;
  /** One file or both, in whatever order: a passphrase opens a key, and no share is as short. */
  readonly choose: (files: Iterable<File>) => Promise<void>;
  readonly chooseKey: (file: File | undefined) => void;
  /** Until what was chosen was looked at. */
  readonly settled: () => Promise<void>;
}

/** What was chosen, by dropping it or by a field. */
export function useChosen(): Choosing {
  const chosen = useSignal<Chosen>({ isForKey: false });
  const looking = useRef(Promise.resolve());
  const chooseKey = (key: File | undefined) => {
    if (key) chosen.value = { ...chosen.value, key };
  };
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      const takes = await isForPassphrase(file);
      if (takes && file.size <= LONGEST_KEY_FILE) chooseKey(file);
      else chosen.value = { ...chosen.value, share: file, isForKey: takes === false };
    }
  };
  const choose = (files: Iterable<File>) => {
    const all = [...files];
    return (looking.current = looking.current.then(() => take(all)));
  };
  return { chosen, choose, chooseKey, settled: () => looking.current };
}
