import { hrefOf } from '#app/route.ts';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words-later.ts';
import { say } from './words.ts';

/** Leads to the page that keeps several computers in step. */
export const SyncSection = () => (
  <section class={page.section}>
    <h2>{sayApp('sync')}</h2>
    <p>{say('sync.text')}</p>
    <p>
      <a href={hrefOf({ page: 'sync' })}>{say('sync.go')}</a>
    </p>
  </section>
);
