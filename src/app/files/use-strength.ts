import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { endJudge, guessesOf } from '#actions/judge-passphrase.ts';
import type { Person } from '#domain/preferences.ts';
import { type Strength, strengthOf } from './strength.ts';

/** Ms without a key before what was typed is judged: a meter that follows each key is noise. */
const PAUSE = 400;

/** Undefined where nobody can say. */
export type Judge = (passphrase: string) => Promise<Strength | undefined>;

/** Undefined where the word lists cannot be had. */
export const judged = (
  whose: Pick<Person, 'name'>,
  passphrase: string,
): Promise<Strength | undefined> => guessesOf(whose, passphrase).then(strengthOf, () => undefined);

/** What is to be said of a passphrase as it is typed; undefined before, and where nobody can. */
export function useStrength(passphrase: string, judge: Judge): Signal<Strength | undefined> {
  const strength = useSignal<Strength | undefined>(undefined);
  useEffect(() => {
    let isTyped = passphrase !== '';
    if (!isTyped) strength.value = undefined;
    const look = async () => {
      const found = isTyped ? await judge(passphrase) : undefined;
      if (isTyped) strength.value = found;
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      isTyped = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  useEffect(() => endJudge, []);
  return strength;
}
