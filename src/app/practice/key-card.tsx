import type { PublicKey } from '#actions/practices.ts';
import { CopyButton } from '#app/copy-button.tsx';
import { QrCode } from '#app/qr-code.tsx';
import { Digits } from './digits.tsx';
import styles from './practice.module.css';
import { say } from './words.ts';

interface Props {
  readonly name: string;
  readonly made: PublicKey;
}

/** What a practice gives to those who share with it, on the screen and on paper: it opens nothing. */
export const KeyCard = ({ name, made: { recipient, digits } }: Props) => (
  <section class={styles.card}>
    <div class={styles.told}>
      <h2>{name ? say('card.title', { name }) : say('card.unnamed')}</h2>
      <p>{say('card.text')}</p>
      <dl>
        <dt>{say('card.key')}</dt>
        <dd>
          <p class={styles.key}>{recipient}</p>
          <p class={styles.screen}>
            <CopyButton text={recipient} />
          </p>
        </dd>
        <dt>{say('card.digits')}</dt>
        <dd>
          <Digits digits={digits} />
        </dd>
      </dl>
    </div>
    <div class={styles.qr}>
      <QrCode text={recipient} label={say('card.qr')} />
    </div>
  </section>
);
