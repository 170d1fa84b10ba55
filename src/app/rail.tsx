import type { ComponentType } from 'preact';
import { DayIcon, DevicesIcon, FilesIcon, Mark, SettingsIcon, type Icon } from './icons.tsx';
import { PersonMenu } from './person-menu.tsx';
import { hrefOf, route, type Page } from './route.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

const pages: readonly (readonly [Exclude<Page, 'lost'>, ComponentType<Icon>])[] = [
  ['day', DayIcon],
  ['devices', DevicesIcon],
  ['files', FilesIcon],
  ['settings', SettingsIcon],
];

/** The rail at the left of a desktop, the bar at the bottom of a phone. */
export const Rail = () => (
  <header class={styles.rail}>
    <a class={styles.mark} href={hrefOf({ page: 'day' })} aria-label={say('basalt')}>
      <Mark />
    </a>
    <nav class={styles.pages} aria-label={say('nav.label')}>
      {pages.map(([page, Icon]) => (
        <a
          key={page}
          class={styles.page}
          href={hrefOf({ page })}
          aria-current={route.value.page === page ? 'page' : undefined}
        >
          <Icon />
          <span>{say(page)}</span>
        </a>
      ))}
    </nav>
    <PersonMenu />
  </header>
);
