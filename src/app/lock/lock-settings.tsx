import { useEffect } from 'preact/hooks';
import type { Person } from '#domain/preferences.ts';
import { person, report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { locking, lookUpLocks } from './locking.ts';
import { LockOff } from './lock-off.tsx';
import { LockOn } from './lock-on.tsx';
import { say } from './words.ts';

/** The lock of whoever is shown; nothing where nobody is, or where readings are simulated. */
export function LockSettings() {
  const whose = person.value;
  useEffect(() => void lookUpLocks().catch(report), [whose?.id]);
  if (!whose || whose.demo || locking.value === undefined) return null;
  return (
    <section class={page.section}>
      <h2>{say('title')}</h2>
      <OfPerson key={whose.id} whose={whose} />
    </section>
  );
}

const OfPerson = ({ whose }: { readonly whose: Person }) =>
  locking.value === 'open' ? <LockOn whose={whose} /> : <LockOff whose={whose} />;
