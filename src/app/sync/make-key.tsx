import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Computer } from '#actions/sync.ts';
import { shutOutComputers, type ShutOutOrder, type ShutOutStep } from '#actions/sync-shut-out.ts';
import page from '#app/style/page.module.css';
import type { Person } from '#domain/preferences.ts';
import { type Leaver, leaverText } from './leaver.ts';
import { OthersStay } from './others-stay.tsx';
import { triedText, useTrying } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly leaver: Leaver;
  /** Those that the person was shown as staying. */
  readonly shown: readonly Computer[];
  /** What is to open the vault to the person from then on. */
  readonly opening: Omit<ShutOutOrder, 'lost' | 'staying'>;
  readonly onEnd: () => void;
}

const idsOf = (computers: readonly Computer[]) => computers.map(({ id }) => id);

/** Makes the new key; `wouldStay` are those that it would be for, where they are not those that were shown. */
function useNewKey({ whose, leaver, shown, opening }: Props) {
  const { state, run } = useTrying();
  const step = useSignal<ShutOutStep>('taking-in');
  const isTold = useSignal<boolean | undefined>(undefined);
  const isUnsure = useSignal(false);
  const wouldStay = useSignal<readonly Computer[] | undefined>(undefined);
  const order = useSignal<ShutOutOrder>({
    ...opening,
    lost: leaver === 'known' ? [] : [leaver.id],
    staying: idsOf(shown),
  });
  const go = () =>
    run(async () => {
      const wasUnsure = isUnsure.value;
      const end = await shutOutComputers(whose, order.value, (next) => {
        step.value = next;
        if (next === 'key') isUnsure.value = true;
      });
      if ('isTold' in end) isTold.value = end.isTold;
      else {
        isUnsure.value = wasUnsure;
        wouldStay.value = end.wouldStay;
      }
    });
  const goWith = (staying: readonly Computer[], others: readonly Computer[]) => {
    const lost = [...order.value.lost, ...idsOf(others)];
    order.value = { ...order.value, lost, staying: idsOf(staying) };
    wouldStay.value = undefined;
    step.value = 'taking-in';
    go();
  };
  useEffect(go, []);
  const { staying } = order.value;
  return { state, step, isTold, isUnsure, wouldStay, staying, go, goWith };
}

/** Makes the new key, says how far it is and what came of it, and does it again where it broke off. */
export function MakeKey(props: Props) {
  const { leaver, onEnd } = props;
  const { state, step, isTold, isUnsure, wouldStay, staying, go, goWith } = useNewKey(props);
  const isDone = isTold.value !== undefined;
  const hasFailed = typeof state.value === 'object';
  if (wouldStay.value)
    return (
      <section class={page.section}>
        <h2>{leaverText(leaver)}</h2>
        <OthersStay wouldStay={wouldStay.value} shown={staying} onGo={goWith} onLeave={onEnd} />
      </section>
    );
  return (
    <section class={page.section}>
      <h2>{leaverText(leaver)}</h2>
      <output>
        {isDone
          ? doneText(leaver)
          : hasFailed
            ? triedText(state.value, say('out.behind'))
            : say(`out.${step.value}`)}
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

const doneText = (leaver: Leaver): string =>
  leaver === 'known' ? say('out.done.key') : say('out.done', { name: leaver.name });
