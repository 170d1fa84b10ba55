import { Mark } from '#app/icons.tsx';
import { say as sayApp } from '#app/words.ts';
import { LanguageChoice } from './language-choice.tsx';
import styles from './viewer.module.css';

/** Whose page it is, before anything is open, and in which language. */
export const Brand = () => (
  <p class={styles.brand}>
    <Mark size={24} />
    <span>{sayApp('basalt')}</span>
    <LanguageChoice />
  </p>
);
