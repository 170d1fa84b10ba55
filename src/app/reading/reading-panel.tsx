import { useEffect, useRef } from 'preact/hooks';
import { lazy } from '#app/lazy.tsx';
import { CloseIcon } from '#app/icons.tsx';
import { say } from '#app/words-later.ts';
import { dismissReading, reading } from './reading.ts';
import { Outcome, Failed } from './reading-result.tsx';
import { Running } from './reading-progress.tsx';
import styles from './reading.module.css';

const Asking = lazy(async () => (await import('./asking.tsx')).Asking);

/** What is being read, how far it is and how to stop it; then what came of it. On every page. */
export function ReadingPanel() {
  const now = reading.value;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isLost(document.activeElement, panel.current)) panel.current?.focus();
  }, [now.state]);
  if (now.state === 'idle') return null;
  return (
    <section class={styles.panel} aria-label={say('reading.label')} tabIndex={-1} ref={panel}>
      {now.state === 'asking' && <Asking question={now} />}
      {now.state === 'running' && <Running now={now} />}
      {now.state === 'done' && <Outcome now={now} />}
      {now.state === 'failed' && <Failed now={now} />}
      {(now.state === 'done' || now.state === 'failed') && (
        <button
          type="button"
          data-kind="icon"
          class={styles.close}
          aria-label={say('close')}
          onClick={dismiss}
        >
          <CloseIcon />
        </button>
      )}
    </section>
  );
}

/** The keyboard stands on nothing, on a button that has just gone dead, or in the panel itself. */
const isLost = (focused: Element | null, panel: HTMLElement | null): boolean =>
  focused === null ||
  focused === document.body ||
  focused.matches(':disabled') ||
  panel?.contains(focused) === true;

function dismiss(): void {
  dismissReading();
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}
