import { useEffect } from 'preact/hooks';
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

export function SettingsPage() {
  useEffect(() => forgetSaving, []);
  return (
    <div class={page.page}>
      <div class={styles.head}>
        <h1>{say('settings')}</h1>
        <SavingNote />
      </div>
      <GlucoseSettings />
      <ReportSettings />
      <CountingSettings />
      <TimeSettings />
      <PaperSettings />
      <PeopleSettings />
      <StorageSettings />
      <ForgetSettings />
    </div>
  );
}
