import { reportPages } from './report-address.ts';
import { hrefOf, type Page } from './route.ts';
import { closeLock, report } from './state.ts';
import { say } from './words.ts';
import page from './style/page.module.css';
import styles from './style/shell.module.css';

const others = ['devices', 'files', 'sync', 'settings', 'help'] as const satisfies readonly Page[];

/** Every report there is, and the pages that a phone has no room for in its bar. */
export const MorePage = () => (
  <div class={page.page}>
    <h1>{say('more')}</h1>
    <ul class={styles.more}>
      {[...reportPages, ...others].map((name) => (
        <li key={name}>
          <a href={hrefOf({ page: name })}>{say(name)}</a>
        </li>
      ))}
    </ul>
    <LockNow />
  </div>
);

/** On a phone, where the menu of people is missing. */
const LockNow = () =>
  closeLock.value && (
    <div class={page.actions}>
      <button type="button" onClick={() => void closeLock.value?.().catch(report)}>
        {say('lock.now')}
      </button>
    </div>
  );
