import { Component, type ComponentChildren } from 'preact';
import { asFailure, type Failure } from '#domain/failure.ts';
import { person } from './state.ts';
import { say } from './words.ts';
import page from './style/page.module.css';

interface Props {
  readonly children: ComponentChildren;
}

/** Catches what a page throws while drawing, so that nobody looks at a blank screen. */
export class Boundary extends Component<Props, { failure?: Failure }> {
  override state: { failure?: Failure } = {};

  static override getDerivedStateFromError(thrown: unknown) {
    return { failure: asFailure(thrown) };
  }

  override render() {
    const { failure } = this.state;
    return failure ? <Broken failure={failure} /> : this.props.children;
  }
}

/** What happened, what is safe, what to do. */
export const Broken = ({ failure }: { readonly failure: Failure }) => (
  <section class={page.page}>
    <h1>{say('broken.title')}</h1>
    <p>{say('broken.text')}</p>
    <p>{say(person.value ? 'broken.next' : 'broken.reload')}</p>
    <div class={page.actions}>
      <button type="button" data-kind="primary" onClick={() => location.reload()}>
        {say('reload')}
      </button>
      {person.value && (
        <button type="button" onClick={() => void exportNow()}>
          {say('export.go')}
        </button>
      )}
    </div>
    <details>
      <summary>{say('broken.detail')}</summary>
      <pre>{`${failure.code}: ${failure.message}`}</pre>
    </details>
  </section>
);

async function exportNow(): Promise<void> {
  const { saveExport } = await import('./files/save-export.ts');
  if (person.value) await saveExport(person.value);
}
