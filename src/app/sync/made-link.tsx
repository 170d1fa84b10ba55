import type { MadeLink } from '#actions/share-links.ts';
import { viewerLink } from '#app/files/local.ts';
import { QrCode } from '#app/qr-code.tsx';
import { printedText } from '#app/report/printed.ts';
import { LinkField } from './link-field.tsx';
import styles from './sync.module.css';
import { say } from './words.ts';

/** A link that was just made. It is kept nowhere: once this is gone, another one has to be made. */
export const MadeLinkShown = ({ made: { text, expires } }: { readonly made: MadeLink }) => (
  <>
    <LinkField
      label={say('link.link')}
      hint={say('link.until', { until: printedText(expires) })}
      text={text}
    />
    <div class={styles.link}>
      <QrCode text={viewerLink(text)} label={say('link.qr')} />
    </div>
  </>
);
