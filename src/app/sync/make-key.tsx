import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { shutOutComputer, type ShutOutOrder, type ShutOutStep } from '#actions/sync-shut-out.ts';
import page from '#app/style/page.module.css';
import type { Person } from '#domain/preferences.ts';
import { type Leaver, leaverText } from './leaver.ts';
import { triedText, type Trying, useTrying } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly leaver: Leaver;
  /** What is to open the vault to the person from then on. */
  readonly opening: Omit<ShutOutOrder, 'lost'>;
  readonly onEnd: () => void;
}

/** Makes the new key, says how far it is and what came of it, and does it again where it broke off. */
export function MakeKey({ whose, leaver, opening, onEnd }: Props) {
  const { state, run } = useTrying();
  const step = useSignal<ShutOutStep>('taking-in');
  const isTold = useSignal<boolean | undefined>(undefined);
  const isUnsure = useSignal(false);
  const lost = leaver === 'known' ? undefined : leaver.id;
  const go = () =>
    run(async () => {
      isTold.value = await shutOutComputer(whose, { ...opening, lost }, (next) => {
        step.value = next;
        if (next === 'key') isUnsure.value = true;
      });
    });
  useEffect(go, []);
  const isDone = isTold.value !== undefined;
  const hasFailed = typeof state.value === 'object';
  return (
    <section class={page.section}>
      <h2>{leaverText(leaver)}</h2>
      <output>
        {isDone ? doneText(leaver) : hasFailed ? failedText(state.value) : say(`out.${step.value}`)}
      </output>
      {isTold.value === false && <p class={page.note}>{say('out.untold')}</p>}
      {hasFailed && <p class={page.note}>{say(isUnsure.value ? 'out.unsure' : 'out.nothing')}</p>}
      <div class={page.actions}>
        {hasFailed && (
          <button type="button" data-kind="primary" onClick={go}>
            {say('out.again')}
          </button>
        )}
        {(isDone || hasFailed) && (
          <button type="button" onClick={onEnd}>
            {say(isDone ? 'out.close' : 'out.leave')}
          </button>
        )}
      </div>
    </section>
  );
}

/** No passphrase was asked for: the key that is kept here is not the one in use. */
const failedText = (state: Trying): string =>
  typeof state === 'object' && state.code === 'wrong-key' ? say('out.behind') : triedText(state);

const doneText = (leaver: Leaver): string =>
  leaver === 'known' ? say('out.done.key') : say('out.done', { name: leaver.name });
