import { useSignal } from '@preact/signals';
import { reading } from '#app/reading/reading.ts';
import { person } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { type Asked, ConfirmForgetting } from './confirm-forgetting.tsx';
import { Row } from './fields.tsx';

export function ForgetSettings() {
  const asked = useSignal<Asked | undefined>(undefined);
  const whose = person.value;
  const busy = reading.value.state === 'running';
  const ask = (what: Asked['what']) => (asked.value = { what, whose });
  return (
    <section class={page.section}>
      <h2>{say('settings.forget')}</h2>
      {busy && <p class="quiet">{say('forget.running')}</p>}
      {whose && (
        <Row label={say('forget.person', { name: whose.name })} note={say('forget.person.note')}>
          <button type="button" data-kind="danger" disabled={busy} onClick={() => ask('person')}>
            {say('forget.person', { name: whose.name })}
          </button>
        </Row>
      )}
      <Row label={say('forget.everything')} note={say('forget.everything.note')}>
        <button type="button" data-kind="danger" disabled={busy} onClick={() => ask('everything')}>
          {say('forget.everything')}
        </button>
      </Row>
      {asked.value && (
        <ConfirmForgetting {...asked.value} onClose={() => (asked.value = undefined)} />
      )}
    </section>
  );
}
