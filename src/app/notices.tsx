import { useSignal } from '@preact/signals';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { health, openPerson, owner, person, report } from './state.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

/** What stands above every page: whose readings these are when they are simulated, and repairs. */
export const Notices = () => (
  <>
    {person.value?.demo && <DemoNotice />}
    {(health.value?.state === 'repaired' || health.value?.state === 'damaged') && <HealthNotice />}
  </>
);

const DemoNotice = () => (
  <aside class={styles.notice}>
    <p>{say('demo.notice')}</p>
    <button type="button" data-kind="link" onClick={() => void leave().catch(report)}>
      {say('demo.leave')}
    </button>
  </aside>
);

const leave = async (): Promise<void> => openPerson(await owner());

function HealthNotice() {
  const seen = useSignal(false);
  const state = health.value?.state;
  if (seen.value || (state !== 'repaired' && state !== 'damaged')) return null;
  return (
    <output class={styles.notice}>
      {state === 'damaged' && <WarningIcon />}
      <span>{say(state === 'repaired' ? 'health.repaired' : 'health.damaged')}</span>
      <button
        type="button"
        data-kind="icon"
        aria-label={say('close')}
        onClick={() => (seen.value = true)}
      >
        <CloseIcon />
      </button>
    </output>
  );
}
