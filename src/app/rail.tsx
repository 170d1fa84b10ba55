import type { ComponentType } from 'preact';
import { DayIcon, DevicesIcon, FilesIcon, Mark, SettingsIcon, type Icon } from './icons.tsx';
import { PersonMenu } from './person-menu.tsx';
import { hrefOf, route, type Page } from './route.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

type Listed = Exclude<Page, 'lost' | 'device-settings'>;

const pages: readonly (readonly [Listed, ComponentType<Icon>])[] = [
  ['day', DayIcon],
  ['devices', DevicesIcon],
  ['files', FilesIcon],
  ['settings', SettingsIcon],
];

/** A page without a place of its own is one of the page that leads to it. */
const shownUnder = (page: Page): Page => (page === 'device-settings' ? 'devices' : page);

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
          aria-current={shownUnder(route.value.page) === page ? 'page' : undefined}
        >
          <Icon />
          <span>{say(page)}</span>
        </a>
      ))}
    </nav>
    <PersonMenu />
  </header>
);
