import { isLocal, viewerHref, viewerLink } from '#app/files/local.ts';
import page from '#app/style/page.module.css';
import { CopyField } from './copy-field.tsx';
import { say } from './words.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What stands behind the `#`. */
  readonly text: string;
}

/** A link to the viewer, for somebody else. */
export const LinkField = ({ label, hint, text }: Props) => (
  <>
    <CopyField label={label} hint={hint} text={viewerLink(text)} rows={4} />
    {isLocal() && <p class={page.note}>{say('link.local', { viewer: viewerHref() })}</p>}
  </>
);
