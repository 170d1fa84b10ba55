import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { asFailure, type Failure } from '#domain/failure.ts';
import { atWork } from '#app/lock/at-work.ts';
import type { Person } from '#domain/preferences.ts';
import { SHORTEST, SUGGESTED_LOG10, suggestPassphrase } from './passphrase.ts';
import { type Strength, strengthOf } from './strength.ts';
import { type Judge, judged, useStrength } from './use-strength.ts';

/** `short` and `easy` are of the passphrase, which then seals nothing. */
export type State<Saved> =
  | 'idle'
  | 'short'
  | 'easy'
  | 'working'
  | { readonly saved: Saved }
  | Failure;

export interface Sealing<Saved> {
  readonly state: Signal<State<Saved>>;
  readonly passphrase: Signal<string>;
  readonly strength: Signal<Strength | undefined>;
  readonly type: (typed: string) => void;
  readonly suggest: () => void;
  readonly run: () => void;
}

/** Seals and saves something with a passphrase that was found good enough. */
type Save<Saved> = (passphrase: string) => Promise<Saved>;

/**
 * What the sealing of a file is at, the passphrase it is to have, and how it is begun. `isForKey`: it is
 * sealed for a key at that moment, and no passphrase is asked for; `save` then gets an empty one.
 */
export function useSealing<Saved>(
  whose: Pick<Person, 'name'>,
  save: Save<Saved>,
  isForKey: () => boolean = () => false,
): Sealing<Saved> {
  const state = useSignal<State<Saved>>('idle');
  const passphrase = useSignal('');
  const suggested = useRef('');
  const judge: Judge = async (typed) =>
    typed === suggested.current ? strengthOf(SUGGESTED_LOG10) : judged(whose, typed);
  const strength = useStrength(passphrase.value, judge);
  const type = (typed: string) => {
    passphrase.value = typed;
    if (state.value !== 'working') state.value = 'idle';
  };
  const run = () => {
    if (state.value === 'working') return;
    state.value = 'working';
    const seal = () => (isForKey() ? savedBy(save, '') : sealing(passphrase.value, judge, save));
    atWork(seal).then(
      (outcome) => (state.value = outcome),
      (thrown: unknown) => (state.value = asFailure(thrown)),
    );
  };
  const suggest = () => type((suggested.current = suggestPassphrase()));
  return { state, passphrase, strength, type, suggest, run };
}

/** Ms after which nothing waits for a judgement any longer; the length alone counts then. */
const PATIENCE = 30_000;
const patience = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));

const savedBy = async <Saved>(save: Save<Saved>, passphrase: string): Promise<State<Saved>> => ({
  saved: await save(passphrase),
});

async function sealing<Saved>(
  passphrase: string,
  judge: Judge,
  save: Save<Saved>,
): Promise<State<Saved>> {
  // Blanks around it make it no stronger.
  const meant = passphrase.trim();
  if (meant.length < SHORTEST) return 'short';
  const strength = await Promise.race([judge(meant), patience()]);
  if (strength?.level === 'easy') return 'easy';
  return savedBy(save, passphrase);
}
