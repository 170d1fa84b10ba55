import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './style/labelled.module.css';

interface Props {
  readonly label: string;
  /** What is wrong with it, instead of the hint. */
  readonly wrong?: string | false | undefined;
  readonly hint?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ComponentChildren;
}

/** A label above its field, and below it what there is to say of it. */
export function Labelled({ label, wrong, hint, children }: Props) {
  const id = useId();
  const says = `${id}-says`;
  const text = wrong || hint;
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': !!wrong, 'aria-describedby': text ? says : undefined })}
      {text && (
        <p id={says} class={wrong ? styles.wrong : `${styles.hint} quiet`}>
          {text}
        </p>
      )}
    </div>
  );
}
