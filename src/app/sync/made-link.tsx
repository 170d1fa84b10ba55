import { useSignal } from '@preact/signals';
import type { MadeLink } from '#actions/share-links.ts';
import { Labelled } from '#app/labelled.tsx';
import { QrCode } from '#app/qr-code.tsx';
import { printedText } from '#app/report/printed.ts';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words-later.ts';
import styles from './sync.module.css';
import { isLocal } from '#app/files/local.ts';
import { say } from './words.ts';

/** A link that was just made. It is kept nowhere: once this is gone, another one has to be made. */
export function MadeLinkShown({ made: { text, expires } }: { readonly made: MadeLink }) {
  const copied = useSignal('');
  const viewer = new URL('v', document.baseURI).href;
  const link = `${viewer}#${text}`;
  const copy = () => {
    void navigator.clipboard.writeText(link).then(() => (copied.value = link));
  };
  return (
    <>
      <div class={styles.fields}>
        <Labelled
          label={say('link.link')}
          hint={say('link.until', { until: printedText(expires) })}
        >
          {(ids) => <textarea {...ids} rows={4} readOnly value={link} spellcheck={false} />}
        </Labelled>
      </div>
      <div class={page.actions}>
        <button type="button" onClick={copy}>
          {sayApp(copied.value === link ? 'copied' : 'copy')}
        </button>
      </div>
      {isLocal() && <p class={page.note}>{say('link.local', { viewer })}</p>}
      <div class={styles.link}>
        <QrCode text={link} label={say('link.qr')} />
      </div>
    </>
  );
}
