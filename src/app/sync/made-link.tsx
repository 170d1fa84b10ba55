import type { MadeLink } from '#actions/share-links.ts';
import { isLocal } from '#app/files/local.ts';
import { QrCode } from '#app/qr-code.tsx';
import { printedText } from '#app/report/printed.ts';
import page from '#app/style/page.module.css';
import { CopyField } from './copy-field.tsx';
import styles from './sync.module.css';
import { say } from './words.ts';

/** A link that was just made. It is kept nowhere: once this is gone, another one has to be made. */
export function MadeLinkShown({ made: { text, expires } }: { readonly made: MadeLink }) {
  const viewer = new URL('v', document.baseURI).href;
  const link = `${viewer}#${text}`;
  const until = printedText(expires);
  return (
    <>
      <CopyField
        label={say('link.link')}
        hint={say('link.until', { until })}
        text={link}
        rows={4}
      />
      {isLocal() && <p class={page.note}>{say('link.local', { viewer })}</p>}
      <div class={styles.link}>
        <QrCode text={link} label={say('link.qr')} />
      </div>
    </>
  );
}
