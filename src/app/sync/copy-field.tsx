import { CopyButton } from '#app/copy-button.tsx';
import { Labelled } from '#app/labelled.tsx';
import page from '#app/style/page.module.css';
import styles from './sync.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly rows: number;
}

/** A text for somebody else, or another computer, and a button that copies it. */
export const CopyField = ({ label, hint, text, rows }: Props) => (
  <>
    <div class={styles.fields}>
      <Labelled label={label} hint={hint}>
        {(ids) => <textarea {...ids} rows={rows} readOnly value={text} spellcheck={false} />}
      </Labelled>
    </div>
    <div class={page.actions}>
      <CopyButton text={text} />
    </div>
  </>
);
