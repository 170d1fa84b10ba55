import { Broken } from './boundary.tsx';
import { hrefOf } from './route.ts';
import { health, trouble } from './state.ts';
import { say } from './words.ts';
import page from './style/page.module.css';

export const Lost = () => (
  <section class={page.page}>
    <h1>{say('lost.title')}</h1>
    <p>{say('lost.text')}</p>
    <p>
      <a href={hrefOf({ page: 'day' })}>{say('lost.go')}</a>
    </p>
  </section>
);

/** Shown instead of "nothing yet" when storage could not be looked into. */
export function StorageTrouble() {
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
