import { person } from '#app/state.ts';
import { say as sayPage } from '#app/words-later.ts';
import styles from './device-settings.module.css';
import { say } from './words.ts';

interface Props {
  readonly device: string;
  readonly moment: string;
  readonly zone: string;
}

/** Whose settings, of which device, and of when: the head of the sheet. */
export const PrintHead = ({ device, moment, zone }: Props) => (
  <div class={styles.printHead} aria-hidden="true">
    <p>
      <b>{person.value?.name}</b>
      <b>{moment}</b>
    </p>
    <p>
      <span>{device}</span>
      <span>{zone}</span>
    </p>
  </div>
);

/** On every sheet, so that one that got lost still says whose it is. */
export const PrintFoot = ({ device, moment }: Omit<Props, 'zone'>) => (
  <p class={styles.printFoot} aria-hidden="true">
    <span>
      {sayPage('basalt')} · {sayPage('device-settings')} · {person.value?.name} · {device} ·{' '}
      {moment}
    </span>
    <span>{say('notForDosing')}</span>
  </p>
);
