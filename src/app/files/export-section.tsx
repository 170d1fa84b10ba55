import { useSignal } from '@preact/signals';
import { asFailure, type Failure } from '#domain/failure.ts';
import { failureText } from '#app/failures.ts';
import { sizeText } from '#app/measures.ts';
import { person } from '#app/state.ts';
import { count, say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { saveExport, type Saved } from './save-export.ts';

type Export = 'idle' | 'working' | { readonly saved: Saved } | { readonly failure: Failure };

/** All events as lines that other programs read. */
export function ExportSection() {
  const state = useSignal<Export>('idle');
  const whose = person.value;
  const run = () => {
    if (!whose) return;
    state.value = 'working';
    saveExport(whose).then(
      (saved) => (state.value = { saved }),
      (thrown: unknown) => (state.value = { failure: asFailure(thrown) }),
    );
  };
  if (!whose)
    return (
      <section class={page.section}>
        <h2>{say('export.title')}</h2>
        <p class="quiet">{say('export.none')}</p>
      </section>
    );
  return (
    <section class={page.section}>
      <h2>{say('export.title')}</h2>
      <p>{say('export.text', { name: whose.name })}</p>
      <p>{say('export.plain')}</p>
      <div class={page.actions}>
        <button type="button" disabled={state.value === 'working'} onClick={run}>
          {say(state.value === 'working' ? 'export.working' : 'export.go')}
        </button>
      </div>
      <output>{textOf(state.value)}</output>
    </section>
  );
}

function textOf(state: Export): string {
  if (typeof state === 'string') return '';
  if ('failure' in state) {
    const { title, next } = failureText(state.failure.code);
    return `${title}. ${next}`;
  }
  const { file, lines, bytes } = state.saved;
  return say('export.done', { lines: count('lines', lines), file, size: sizeText(bytes) });
}
