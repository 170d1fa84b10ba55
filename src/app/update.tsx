import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { READING_LOCK } from '#domain/reading-lock.ts';
import { reading } from './reading/reading.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

const LOOK_AGAIN = 2000;

/** Offers the newer version; shows nothing while any tab is reading a device. */
export function UpdatePrompt({ offer }: { readonly offer: Signal<(() => void) | undefined> }) {
  const quiet = useSignal(false);
  const waiting = offer.value !== undefined;
  const busyHere = reading.value.state === 'running';
  useEffect(() => {
    if (!waiting) return undefined;
    const look = async () => {
      const { held = [] } = await navigator.locks.query();
      quiet.value = !held.some(({ name }) => name === READING_LOCK);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [waiting, busyHere]);
  if (!waiting || busyHere || !quiet.value) return null;
  return (
    <output class={styles.update}>
      <span>{say('update.text')}</span>
      <button type="button" data-kind="primary" onClick={() => offer.value?.()}>
        {say('update.go')}
      </button>
    </output>
  );
}
