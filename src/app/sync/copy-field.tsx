import { useSignal } from '@preact/signals';
import { Labelled } from '#app/labelled.tsx';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words-later.ts';
import styles from './sync.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A text for another computer, and a button that copies it. */
export function CopyField({ label, text }: Props) {
  const copied = useSignal('');
  const copy = () => void navigator.clipboard.writeText(text).then(() => (copied.value = text));
  return (
    <>
      <div class={styles.fields}>
        <Labelled label={label}>
          {(ids) => <textarea {...ids} rows={3} readOnly value={text} spellcheck={false} />}
        </Labelled>
      </div>
      <div class={page.actions}>
        <button type="button" onClick={copy}>
          {sayApp(copied.value === text ? 'copied' : 'copy')}
        </button>
      </div>
    </>
  );
}
