import styles from './lock.module.css';
import { say } from './words.ts';

/** How far the sealing or opening of all that is stored is; `share` from 0 to 1. */
export const Progress = ({ share, text }: { readonly share: number; readonly text: string }) => (
  <p class={styles.progress}>
    <span>{text}</span>
    <progress max={1} value={share} aria-label={say('progress')} />
  </p>
);
