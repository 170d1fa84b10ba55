import { useSignal } from '@preact/signals';
import type { Place } from '#actions/sync-place.ts';
import { Begin } from './begin.tsx';
import { ChoosePlace } from './choose-place.tsx';
import { ConfirmCode } from './confirm-code.tsx';
import { person } from '#app/state.ts';
import { Join } from './join.tsx';
import type { Begun } from './setting-up.ts';
import { say } from './words.ts';

/** Where a set-up stands: each step has all that the ones before it gave. */
type Step =
  | { readonly at: 'place' }
  | { readonly at: 'begin' | 'join'; readonly place: Place }
  | { readonly at: 'code'; readonly begun: Begun };

/** From choosing a place to the first sync; nothing is kept of it before its end. */
export function SetUp({ onDone }: { readonly onDone: () => void }) {
  const step = useSignal<Step>({ at: 'place' });
  const now = step.value;
  if (now.at === 'place')
    return (
      <ChoosePlace
        onFound={(place, isUsed) => (step.value = { at: isUsed ? 'join' : 'begin', place })}
      />
    );
  if (now.at === 'code') return <ConfirmCode begun={now.begun} onDone={onDone} />;
  const whose = person.value;
  return (
    <>
      {now.at === 'join' ? (
        <Join place={now.place} onDone={onDone} />
      ) : whose ? (
        <Begin
          whose={whose}
          place={now.place}
          onBegun={(begun) => (step.value = { at: 'code', begun })}
        />
      ) : (
        <p>{say('nobody')}</p>
      )}
      <p>
        <button type="button" data-kind="link" onClick={() => (step.value = { at: 'place' })}>
          {say('other')}
        </button>
      </p>
    </>
  );
}
