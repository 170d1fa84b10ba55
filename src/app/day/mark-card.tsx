import { useState } from 'preact/hooks';
import type { Source } from '#domain/capture.ts';
import type { DayItem } from '#reports/daily-summary.ts';
import { Dialog } from '../dialog.tsx';
import styles from './card.module.css';
import { say } from './late-words.ts';

export type ShowBytes = (source: Source) => Promise<Uint8Array>;

interface Props {
  readonly item: DayItem;
  readonly onClose: () => void;
  readonly showBytes?: ShowBytes | undefined;
  /** Of what a person typed: opens the form for it. */
  readonly onCorrect?: (() => void) | undefined;
}

/** All that is known of one mark, in the device's own words, down to its bytes. */
export function MarkCard({ item, onClose, showBytes, onCorrect }: Props) {
  const { detail, clock, value } = item;
  return (
    <Dialog title={detail.title} onClose={onClose}>
      <p class={styles.value}>
        <b>{value}</b> <span>{clock}</span>
      </p>
      <dl class={styles.facts}>
        {detail.facts.map(({ label, value: said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {showBytes &&
        detail.sources.map((source) => (
          <Bytes key={`${source.section} ${source.offset}`} source={source} show={showBytes} />
        ))}
      <div class={styles.actions}>
        {onCorrect && (
          <button type="button" onClick={onCorrect}>
            {say('correct')}
          </button>
        )}
        <button type="button" data-kind="primary" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
const text = (bytes: Uint8Array) =>
  [...bytes].map((b) => (b >= 0x20 && b < 0x7f ? String.fromCharCode(b) : '·')).join('');

function Bytes({ source, show }: { readonly source: Source; readonly show: ShowBytes }) {
  const [said, setSaid] = useState<string | null>(null);
  const load = () =>
    show(source).then(
      (bytes) => setSaid(`${hex(bytes)}\n\n${text(bytes)}`),
      () => setSaid(say('bytesFailed')),
    );
  if (said === null)
    return (
      <button type="button" data-kind="link" onClick={() => void load()}>
        {say('bytes')}
      </button>
    );
  const { section, offset, length } = source;
  return (
    <figure class={styles.bytes}>
      <figcaption>
        {say('place', { section, offset: String(offset), length: String(length) })}
      </figcaption>
      <pre>{said}</pre>
    </figure>
  );
}
