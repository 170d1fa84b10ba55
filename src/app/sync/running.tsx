import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { type Synced, syncNow } from '#actions/sync.ts';
import { failureText } from '#app/failures.ts';
import { whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import type { FailureCode } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { Computers } from './computers.tsx';
import { Found } from './found.tsx';
import type { Leaver } from './leaver.ts';
import { triedText, useTrying } from './setting-up.ts';
import { ShuttingOut } from './shutting-out.tsx';
import { Stop } from './stop.tsx';
import { count, say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  /** Something about the place is other than it was; resolves once `place` says so. */
  readonly onChanged: () => Promise<void>;
}

/** A sync that is set up: when it last ran, what came of it, and who else belongs. */
export function Running({ whose, place, onChanged }: Props) {
  const { state, run } = useTrying();
  const synced = useSignal<Synced | undefined>(undefined);
  const soFar = useSignal('');
  const leaver = useSignal<Leaver | undefined>(undefined);
  const go = () =>
    run(async () => {
      synced.value = undefined;
      synced.value = await syncNow(whose, (now) => (soFar.value = exchangedText(now)));
      await onChanged();
    });
  // The first exchange follows the set-up of itself.
  useEffect(() => {
    if (place.last === undefined) go();
  }, []);
  /** Whoever was shut out is gone from the list before it is shown again. */
  const end = async () => {
    await onChanged();
    leaver.value = undefined;
    synced.value = undefined;
  };
  const going = leaver.value;
  if (going) {
    const staying = place.computers.filter(({ id }) => going === 'known' || id !== going.id);
    return <ShuttingOut whose={whose} leaver={going} staying={staying} onEnd={end} />;
  }
  const isWorking = state.value === 'working';
  return (
    <section class={page.section}>
      <h2>{place.name}</h2>
      <p>{lastText(place)}</p>
      {place.trouble && state.value === 'idle' && !synced.value && (
        <p class={page.note}>{troubleText(place.trouble)}</p>
      )}
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={go}>
          {say(isWorking ? 'working' : 'go')}
        </button>
      </div>
      <output>
        {isWorking
          ? soFar.value
          : (synced.value && doneText(synced.value)) || triedText(state.value)}
      </output>
      {!isWorking && (
        <Found synced={synced.value ?? keptOf(place)} onNewKey={() => (leaver.value = 'known')} />
      )}
      <Computers
        computers={place.computers}
        isBusy={isWorking}
        mayShutOut={(place.warnings ?? []).every((warning) => warning === 'leaked')}
        onShutOut={(computer) => (leaver.value = computer)}
      />
      <Stop whose={whose} place={place} onStopped={onChanged} />
    </section>
  );
}

/** What the last exchange told of the keys. */
const keptOf = ({ warnings = [], strange = [] }: SyncedPlace) => ({ found: [], warnings, strange });

/** Why the last exchange failed, which nobody may have seen: it came of itself. */
function troubleText(code: FailureCode): string {
  const { title, next } = failureText(code);
  return `${say('last.failed')} ${title}. ${next}`;
}

function lastText({ last }: SyncedPlace): string {
  if (last === undefined) return say('last.never');
  return say('last.at', { when: whenText(last, instant(Date.now()), preferences.value) });
}

type Counts = Pick<Synced, 'came' | 'sent'>;

const exchangedText = ({ came, sent }: Counts): string =>
  [came > 0 && count('came', came), sent > 0 && count('sent', sent)].filter(Boolean).join(', ');

function doneText(synced: Synced): string {
  const exchanged = exchangedText(synced);
  if (exchanged) return `${exchanged}.`;
  return synced.found.length > 0 ? say('same.partly') : say('same');
}
