import { useEffect, useRef } from 'preact/hooks';
import { Boundary } from '#app/boundary.tsx';
import { hrefOf, route } from '#app/route.ts';
import { windowText } from '#app/report/dates.ts';
import { printedText } from '#app/report/printed.ts';
import { say as sayApp } from '#app/words.ts';
import { spoken } from '#domain/language.ts';
import { LanguageChoice } from './language-choice.tsx';
import { opened } from './opened.ts';
import { placeIn } from './place.ts';
import type { OpenShare } from './read-share.ts';
import { reports } from './reports.ts';
import { SharedPage } from './shared-page.tsx';
import styles from './viewer.module.css';
import { say } from './words.ts';

const pages = [
  reports[0]?.page ?? 'profile',
  'day',
  ...reports.slice(1).map(({ page }) => page),
] as const;

/** A share: whose it is, which days, how old; its pages; the one that is looked at. */
export function SharedFrame({ share }: { readonly share: OpenShare }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), [route.value.page]);
  return (
    <>
      <header class={styles.header}>
        <Whose share={share} />
        <nav class={styles.pages} aria-label={say('pages')}>
          {pages.map((page) => (
            <a
              key={page}
              href={hrefOf(placeIn(share.head, { page }))}
              aria-current={route.value.page === page ? 'page' : undefined}
            >
              {sayApp(page)}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Boundary key={`${route.value.page} ${spoken()}`}>
          <SharedPage share={share} />
        </Boundary>
      </main>
    </>
  );
}

function Whose({ share: { head, made, app } }: { readonly share: OpenShare }) {
  const { whose, reader, expires, simulated } = head;
  return (
    <div class={styles.whose}>
      <div>
        <p class={styles.name}>
          <b>{whose || say('somebody')}</b>{' '}
          {reader && <span class="quiet">{say('shared.for', { reader })}</span>}
        </p>
        <p>{say('shared.days', { days: windowText(head) })}</p>
        {simulated && (
          <p>
            <b>{say('simulated')}</b>
          </p>
        )}
        <p class="quiet">
          {say('shared.copy', { when: printedText(made), app })}{' '}
          {expires !== undefined && say('shared.until', { until: printedText(expires) })}
        </p>
      </div>
      <p class={styles.tools}>
        <LanguageChoice />
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </p>
    </div>
  );
}

/** Nothing of it stays, not even in the address. */
function close(): void {
  history.replaceState(null, '', location.pathname);
  opened.value = undefined;
}
