import { say as sayApp } from '#app/words-later.ts';
import { person } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { route } from '#app/route.ts';
import { openedRequest } from './request-address.ts';
import { Running } from './running.tsx';
import { SetUp } from './set-up.tsx';
import { useSyncedPlace } from './synced-place.ts';
import { say } from './words.ts';

/** Keeps the readings of one person the same on several computers. */
export function SyncPage() {
  const whose = person.value;
  return (
    <div class={page.page}>
      <h1>{sayApp('sync')}</h1>
      <p>{say('text')}</p>
      {whose?.demo ? <p class="quiet">{say('simulated')}</p> : <Sync key={whose?.id} />}
    </div>
  );
}

function Sync() {
  const whose = person.value;
  const { place, look } = useSyncedPlace(whose);
  if (place === undefined) return null;
  // Read anew with each address that the page is opened by.
  const opened = route.value && openedRequest();
  return whose && place ? (
    <Running whose={whose} place={place} opened={opened} onChanged={look} />
  ) : (
    <>
      {opened && <p class={page.note}>{say('let-in.first')}</p>}
      <SetUp onDone={look} />
    </>
  );
}
