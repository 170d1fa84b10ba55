import { useEffect } from 'preact/hooks';
import { lazy } from '#app/lazy.tsx';
import { days, health, trouble } from '#app/state.ts';
import { say as sayFirst } from '#app/words.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { CountingSettings } from './counting-settings.tsx';
import { ForgetSettings } from './forget-settings.tsx';
import { GlucoseSettings } from './glucose-settings.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { ReportSettings } from './report-settings.tsx';
import { SavingNote, forgetSaving } from './saving.tsx';
import { StorageSettings } from './storage-settings.tsx';
import { TimeSettings } from './time-settings.tsx';
import styles from './settings.module.css';

const LockSettings = lazy(async () => (await import('#app/lock/lock-settings.tsx')).LockSettings);

/** Before it is known whose they are, a choice would be saved over all that they chose before. */
const isOpening = (): boolean => !days.value && !trouble.value && !health.value;

export function SettingsPage() {
  useEffect(() => forgetSaving, []);
  return (
    <div class={page.page}>
      <div class={styles.head}>
        <h1>{say('settings')}</h1>
        <SavingNote />
      </div>
      {isOpening() ? <p class={page.wait}>{sayFirst('opening.page')}</p> : <Sections />}
    </div>
  );
}

const Sections = () => (
  <>
    <GlucoseSettings />
    <ReportSettings />
    <CountingSettings />
    <TimeSettings />
    <PaperSettings />
    <PeopleSettings />
    <LockSettings />
    <StorageSettings />
    <ForgetSettings />
  </>
);
