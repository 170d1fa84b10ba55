import { useSignal } from '@preact/signals';
import { stopSyncing, type SyncedPlace } from '#actions/sync-place.ts';
import { type KeptLink, standingLinks } from '#actions/share-links.ts';
import { Dialog } from '#app/dialog.tsx';
import page from '#app/style/page.module.css';
import { StandingAt } from '#app/practice/standing-at.tsx';
import { printedText } from '#app/report/printed.ts';
import { report } from '#app/state.ts';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { triedText, useTrying } from './setting-up.ts';
import { StandingLinks } from './standing-links.tsx';
import { count, say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  readonly onStopped: () => void;
}

/** Ends syncing in this browser, after a question: keys that are forgotten cannot be had back. */
export function Stop({ whose, place, onStopped }: Props) {
  const isAsking = useSignal(false);
  const links = useSignal<readonly KeptLink[]>([]);
  const { state, run } = useTrying();
  const look = async () => {
    links.value = await standingLinks(whose);
  };
  const ask = () => {
    void look()
      .catch(report)
      .finally(() => (isAsking.value = true));
  };
  const stop = () =>
    run(async () => {
      await stopSyncing(whose);
      isAsking.value = false;
      onStopped();
    });
  return (
    <>
      <div class={page.actions}>
        <button type="button" onClick={ask}>
          {say('stop')}
        </button>
      </div>
      {isAsking.value && (
        <Dialog title={say('stop')} onClose={() => (isAsking.value = false)}>
          <p>{say('stop.text', { name: place.name })}</p>
          <StandingAt whose={whose} place={place.id} />
          <Links whose={whose} links={links.value} onWithdrawn={() => void look().catch(report)} />
          <div class={page.actions}>
            <button type="button" data-kind="primary" onClick={stop}>
              {say('stop.go')}
            </button>
            <button type="button" onClick={() => (isAsking.value = false)}>
              {sayApp('cancel')}
            </button>
          </div>
          <output>{triedText(state.value)}</output>
        </Dialog>
      )}
    </>
  );
}

type LinksProps = Parameters<typeof StandingLinks>[0];

/** Links outlive what they were made by: how many open and until when, and the way to withdraw them now. */
function Links(props: LinksProps) {
  const ends = props.links.flatMap(({ expires, isUnsure }) => (isUnsure ? [] : [expires]));
  const until = ends.toSorted((a, b) => b - a)[0];
  return (
    <>
      {until !== undefined && (
        <p>{count('stop.links', ends.length, { until: printedText(until) })}</p>
      )}
      <StandingLinks {...props} />
    </>
  );
}
