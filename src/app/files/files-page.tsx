import { useSignal } from '@preact/signals';
import { MakePracticeKey } from '#app/practice/make-practice-key.tsx';
import { PracticeSection } from '#app/practice/practice-section.tsx';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { BackupSection } from './backup-section.tsx';
import { ExportSection } from './export-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { ShareSection } from './share-section.tsx';
import { SyncSection } from './sync-section.tsx';

export function FilesPage() {
  const isMaking = useSignal(false);
  if (isMaking.value) return <MakePracticeKey onLeave={() => (isMaking.value = false)} />;
  return (
    <div class={page.page}>
      <h1>{say('files')}</h1>
      <BackupSection />
      <RestoreSection />
      <ShareSection />
      <SyncSection />
      <PracticeSection onOpen={() => (isMaking.value = true)} />
      <ExportSection />
    </div>
  );
}
