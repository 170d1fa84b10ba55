import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Person } from '#domain/preferences.ts';
import { person, report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { locking, lookUpLocks } from './locking.ts';
import { LockOff } from './lock-off.tsx';
import { LockOn } from './lock-on.tsx';
import { watchLocks } from './watch.ts';
import { say } from './words.ts';
import styles from './lock.module.css';

/** The lock of whoever is shown; nothing where nobody is, or where readings are simulated. */
export function LockSettings() {
  const whose = person.value;
  useEffect(() => {
    watchLocks();
    lookUpLocks().catch(report);
  }, [whose?.id]);
  if (!whose || whose.demo || locking.value === undefined) return null;
  return <OfPerson key={whose.id} whose={whose} />;
}

function OfPerson({ whose }: { readonly whose: Person }) {
  const { heading, told } = useTurned();
  return (
    <section class={page.section}>
      <h2 ref={heading} tabIndex={-1} class={styles.title}>
        {say('title')}
      </h2>
      <output class={styles.told}>{told && say(told)}</output>
      {locking.value === 'open' && <LockOn whose={whose} />}
      {locking.value === 'none' && <LockOff whose={whose} />}
    </section>
  );
}

/** Once it is turned the form is gone: that is said, and the keyboard starts at its heading. */
function useTurned() {
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useSignal<'turned-on' | 'turned-off' | undefined>(undefined);
  const before = useRef(locking.value);
  const now = locking.value;
  useEffect(() => {
    if (now === before.current) return;
    before.current = now;
    told.value = now === 'open' ? 'turned-on' : 'turned-off';
    heading.current?.focus();
  }, [now]);
  return { heading, told: told.value };
}
