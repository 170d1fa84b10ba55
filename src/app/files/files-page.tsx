import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { BackupSection } from './backup-section.tsx';
import { ExportSection } from './export-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { ShareSection } from './share-section.tsx';
import { SyncSection } from './sync-section.tsx';

export const FilesPage = () => (
  <div class={page.page}>
    <h1>{say('files')}</h1>
    <BackupSection />
    <RestoreSection />
    <ShareSection />
    <SyncSection />
    <ExportSection />
  </div>
);
