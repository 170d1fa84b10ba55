import type { Computer } from '#actions/sync.ts';
import { Dialog } from '#app/dialog.tsx';
import dialog from '#app/style/dialog.module.css';
import { say as sayApp } from '#app/words.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly computer: Computer;
  readonly onAnswer: (isMeant: boolean) => void;
}

/** What shutting a computer out does, and what it cannot do: before anything of it is begun. */
export function AskToShutOut({ computer: { name }, onAnswer }: Props) {
  return (
    <Dialog title={say('out.title', { name })} onClose={() => onAnswer(false)}>
      <ul class={styles.told}>
        <li>{say('out.closed', { name })}</li>
        <li>{say('out.keeps', { name })}</li>
        <li>{say('out.others')}</li>
        <li>{say('out.doors')}</li>
        <li>{say('out.place', { name })}</li>
      </ul>
      <div class={dialog.actions}>
        <button type="button" onClick={() => onAnswer(false)}>
          {sayApp('cancel')}
        </button>
        <button type="button" data-kind="primary" onClick={() => onAnswer(true)}>
          {say('out.begin')}
        </button>
      </div>
    </Dialog>
  );
}
