import type { ComponentType } from 'preact';
import {
  DayIcon,
  DevicesIcon,
  FilesIcon,
  type Icon,
  Mark,
  MoreIcon,
  OverviewIcon,
  ProfileIcon,
  SettingsIcon,
} from './icons.tsx';
import { PersonMenu } from './person-menu.tsx';
import { hrefOf, route, type Page } from './route.ts';
import { say } from './words.ts';
import styles from './style/shell.module.css';

const pages = [
  ['day', DayIcon],
  ['overview', OverviewIcon],
  ['profile', ProfileIcon],
  ['more', MoreIcon],
  ['devices', DevicesIcon],
  ['files', FilesIcon],
  ['settings', SettingsIcon],
] as const satisfies readonly (readonly [Page, ComponentType<Icon>])[];

type Listed = (typeof pages)[number][0];
const isListed = (page: Page): page is Listed => pages.some(([one]) => one === page);

/** A page without a place of its own is one of the page that leads to it. */
function shownUnder(page: Page): Page {
  if (page === 'device-settings') return 'devices';
  if (page === 'sync') return 'files';
  return isListed(page) || page === 'lost' ? page : 'more';
}

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
          data-page={page}
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
