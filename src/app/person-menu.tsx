import { useRef } from 'preact/hooks';
import type { Person } from '#domain/preferences.ts';
import { CheckIcon, PersonIcon } from './icons.tsx';
import { go, hrefOf } from './route.ts';
import { closeLock, openPerson, people, person, report } from './state.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

/** Whose readings are shown, and the way to another person's. */
export function PersonMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const shown = person.value;
  if (!shown) return null;
  const choose = (someone: Person) => {
    menu.current?.hidePopover();
    openPerson(someone).then(() => go({ page: 'day' }), report);
  };
  return (
    <div class={styles.person}>
      <button
        type="button"
        class={styles.personButton}
        popovertarget="people"
        aria-label={say('person.switch', { name: shown.name })}
      >
        <PersonIcon />
        <span>{shown.name}</span>
      </button>
      <div id="people" popover="auto" class={styles.menu} ref={menu}>
        {people.value.map((one) => (
          <button
            key={one.id}
            type="button"
            class={styles.menuRow}
            aria-current={one.id === shown.id ? 'true' : undefined}
            onClick={() => choose(one)}
          >
            <span>{one.name}</span>
            {one.demo && <small>{say('person.demo')}</small>}
            {one.id === shown.id && <CheckIcon size={16} />}
          </button>
        ))}
        <a class={styles.menuRow} href={hrefOf({ page: 'settings' })}>
          {say('person.manage')}
        </a>
        {closeLock.value && (
          <button
            type="button"
            class={styles.menuRow}
            onClick={() => void closeLock.value?.().catch(report)}
          >
            {say('lock.now')}
          </button>
        )}
      </div>
    </div>
  );
}
