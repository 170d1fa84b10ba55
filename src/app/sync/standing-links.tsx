import { useSignal } from '@preact/signals';
import { type KeptLink, withdrawLink } from '#actions/share-links.ts';
import { windowText } from '#app/report/dates.ts';
import { printedText } from '#app/report/printed.ts';
import { triedText, useTrying } from './setting-up.ts';
import type { Person } from '#domain/preferences.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly links: readonly KeptLink[];
  readonly onWithdrawn: (link: KeptLink) => void;
}

/** Links of this browser that still open, each with the way to withdraw it. */
export function StandingLinks({ whose, links, onWithdrawn }: Props) {
  const isWithdrawn = useSignal(false);
  const { state, run } = useTrying();
  const withdraw = (link: KeptLink) =>
    run(async () => {
      isWithdrawn.value = false;
      await withdrawLink(whose, link);
      isWithdrawn.value = true;
      onWithdrawn(link);
    });
  const isWorking = state.value === 'working';
  return (
    <>
      {links.length > 0 && (
        <>
          <h3 class={styles.apart}>{say('links.title')}</h3>
          <p class="quiet">{say('links.text')}</p>
          <ul class={styles.links}>
            {links.map((link) => (
              <li key={link.name}>
                <span>{linkName(link)}</span>
                <button type="button" disabled={isWorking} onClick={() => withdraw(link)}>
                  {say('links.withdraw')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <output>
        {isWithdrawn.value ? say('links.withdrawn') : withdrawText(triedText(state.value))}
      </output>
    </>
  );
}

const withdrawText = (tried: string): string => tried && `${say('links.stands')} ${tried}`;

function linkName({ from, to, reader, made, expires, isUnsure }: KeptLink): string {
  const times = { made: printedText(made), until: printedText(expires) };
  const about = { days: windowText({ from, to }), ...times };
  if (isUnsure) return say('links.unsure', about);
  return reader ? say('links.link.for', { ...about, reader }) : say('links.link', about);
}
