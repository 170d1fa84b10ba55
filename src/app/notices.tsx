import { lazy } from './lazy.tsx';
import { hrefOf, route } from './route.ts';
import { reading } from './reading/reading.ts';
import { days, health, openPerson, owner, people, person, report, trouble } from './state.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

const HealthNotice = lazy(async () => (await import('./told.tsx')).HealthNotice);
const TroubleNotice = lazy(async () => (await import('./told.tsx')).TroubleNotice);
/** Not worth a word where it cannot be fetched. */
const Copies = lazy(async () => {
  const found = await import('./files/copies.tsx').catch(() => undefined);
  return found?.Copies ?? (() => null);
});

/** What stands above every page: whose readings these are when they are simulated, and repairs. */
export const Notices = () => (
  <>
    {person.value?.demo ? <DemoNotice /> : <WhoseBar />}
    {(health.value?.state === 'repaired' || health.value?.state === 'damaged') && <HealthNotice />}
    {trouble.value && !isToldByDay() && <TroubleNotice failure={trouble.value} />}
    {person.value && isQuiet() && <Copies key={person.value.id} whose={person.value} />}
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

/** Storage was found sound, nothing else is being said, and no device is read. */
const isQuiet = (): boolean =>
  health.value?.state === 'fine' && !trouble.value && reading.value.state === 'idle';

/** Without days the day page itself says what is wrong. */
const isToldByDay = (): boolean => route.value.page === 'day' && (days.value?.length ?? 0) === 0;

/** On a phone, where the rail with the name is missing; only where there is somebody else. */
function WhoseBar() {
  const others = people.value.filter(({ demo }) => !demo).length > 1;
  if (!person.value || !others) return null;
  return (
    <aside class={`${styles.notice} ${styles.whose}`}>
      <p>{person.value.name}</p>
      <a href={hrefOf({ page: 'settings' })}>{say('person.other')}</a>
    </aside>
  );
}

const leave = async (): Promise<void> => openPerson(await owner());
