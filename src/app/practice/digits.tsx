import styles from './practice.module.css';

/** The digits of a key as they are read to each other, group by group. */
export const Digits = ({ digits }: { readonly digits: readonly string[] }) => (
  <p class={styles.digits}>
    {digits.map((group, i) => (
      <span key={i}>{group} </span>
    ))}
  </p>
);
