import { Broken } from './boundary.tsx';
import { UnlockPage } from './lock/unlock-page.tsx';
import { health, isLocked, trouble } from './state.ts';
import { say } from './words-later.ts';
import page from './style/page.module.css';

/** Shown instead of "nothing yet" when storage could not be looked into, or is locked. */
export function StorageTrouble() {
  if (isLocked()) return <UnlockPage />;
  const failure = trouble.value;
  const closed = health.value?.state === 'unavailable' || failure?.code === 'storage-unavailable';
  if (failure && !closed) return <Broken failure={failure} />;
  return (
    <section class={page.page}>
      <h1>{say('health.unavailable.title')}</h1>
      <p>{say('health.unavailable')}</p>
      <p>{say('health.unavailable.next')}</p>
      <div class={page.actions}>
        <button type="button" data-kind="primary" onClick={() => location.reload()}>
          {say('reload')}
        </button>
      </div>
    </section>
  );
}
