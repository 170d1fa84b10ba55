import type { Person } from '#domain/preferences.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { useQuietSync } from './quiet-sync.ts';

/** Looks after copies of what is stored here: syncs in the background, reminds of backups. */
export function Copies({ whose }: { readonly whose: Person }) {
  useQuietSync(whose);
  return <BackupReminder whose={whose} />;
}
