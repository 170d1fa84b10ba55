import { useSignal } from '@preact/signals';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { go as goTo } from '#app/route.ts';
import page from '#app/style/page.module.css';
import type { Person } from '#domain/preferences.ts';
import { Computers } from './computers.tsx';
import { doneText, exchangedText, lastText, troubleText } from './exchange-text.ts';
import { Found, needsNewKey } from './found.tsx';
import type { Leaver } from './leaver.ts';
import { LettingIn } from './letting-in.tsx';
import { triedText } from './setting-up.ts';
import { Passkeys } from './passkeys.tsx';
import { SendAgain } from './send-again.tsx';
import { ShuttingOut } from './shutting-out.tsx';
import { isRefused, SignIn } from './sign-in.tsx';
import { Stop } from './stop.tsx';
import styles from './sync.module.css';
import { type Exchange, useExchange } from './use-exchange.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  /** What another computer shows that wants to be let in, where the page was opened with it. */
  readonly opened: string | undefined;
  /** Something about the place is other than it was; resolves once `place` says so. */
  readonly onChanged: () => Promise<void>;
}

/** A sync that is set up: when it last ran, what came of it, and who else belongs. */
export function Running({ whose, place, opened, onChanged }: Props) {
  const exchange = useExchange(whose, place, onChanged);
  const leaver = useSignal<Leaver | undefined>(undefined);
  const isAsked = useSignal(false);
  const isLettingIn = useSignal(false);
  /** Whoever was shut out is gone from the list before it is shown again. */
  const end = async () => {
    await onChanged();
    leaver.value = undefined;
    isLettingIn.value = false;
    if (opened) goTo({ page: 'sync' }, 'replace');
    exchange.synced.value = undefined;
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  const going = leaver.value;
  if (going) {
    const staying = place.computers.filter(({ id }) => going === 'known' || id !== going.id);
    return <ShuttingOut whose={whose} leaver={going} staying={staying} onEnd={end} />;
  }
  if (isLettingIn.value || opened)
    return <LettingIn whose={whose} place={place} opened={opened} onEnd={end} />;
  const isWorking = exchange.state.value === 'working';
  const isSigningIn = !isWorking && (isAsked.value || isRefused(place, exchange));
  const belongs = (place.warnings ?? []).every(needsNewKey);
  return (
    <section class={page.section}>
      <h2>{place.name}</h2>
      <LastExchange place={place} exchange={exchange} />
      {!isWorking && (
        <Found
          synced={exchange.synced.value ?? keptOf(place)}
          onNewKey={() => (leaver.value = 'known')}
        />
      )}
      {isSigningIn && (
        <SignIn
          whose={whose}
          place={place}
          exchange={exchange}
          onClose={() => (isAsked.value = false)}
        />
      )}
      <Computers
        computers={place.computers}
        isBusy={isWorking}
        belongs={belongs}
        onShutOut={(computer) => (leaver.value = computer)}
        onLetIn={() => (isLettingIn.value = true)}
      />
      {belongs && <Passkeys whose={whose} isBusy={isWorking} />}
      <ThisComputer
        whose={whose}
        place={place}
        exchange={exchange}
        isSigningIn={isSigningIn}
        onSignIn={() => (isAsked.value = true)}
        onStopped={onChanged}
      />
    </section>
  );
}

interface OwnProps extends LastProps {
  readonly whose: Person;
  readonly isSigningIn: boolean;
  readonly onSignIn: () => void;
  readonly onStopped: () => void;
}

/** What is seldom done here, and of no other computer. */
function ThisComputer({ whose, place, exchange, isSigningIn, onSignIn, onStopped }: OwnProps) {
  const isWorking = exchange.state.value === 'working';
  return (
    <>
      <h3 class={styles.part}>{say('here')}</h3>
      <div class={page.actions}>
        {!place.folder && !isSigningIn && (
          <button type="button" disabled={isWorking} onClick={onSignIn}>
            {say('sign-in')}
          </button>
        )}
        <SendAgain whose={whose} place={place} isBusy={isWorking} onBegun={exchange.go} />
      </div>
      <Stop whose={whose} place={place} onStopped={onStopped} />
    </>
  );
}

interface LastProps {
  readonly place: SyncedPlace;
  readonly exchange: Exchange;
}

/** When it last ran, the button that has it run, and what comes of it. */
function LastExchange({ place, exchange: { state, synced, soFar, go } }: LastProps) {
  const isWorking = state.value === 'working';
  return (
    <>
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
          ? exchangedText(soFar.value)
          : (synced.value && doneText(synced.value)) || triedText(state.value)}
      </output>
    </>
  );
}

/** What the last exchange told of the keys. */
const keptOf = ({ warnings = [], strange = [] }: SyncedPlace) => ({ found: [], warnings, strange });
