import type { Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Source } from '#domain/capture.ts';
import { spoken } from '#domain/language.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { Boundary } from './boundary.tsx';
import { DayPage } from './daily-summary.ts';
import { lazy } from './lazy.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { reading } from './reading/reading.ts';
import type { ReportPage } from './report-address.ts';
import { isReportRoute, route, type Page } from './route.ts';
import { days, health, isLocked, latest, person, preferences, trouble } from './state.ts';
import { Lost } from './lost.tsx';
import { titleOf } from './title.ts';
import { UpdatePrompt } from './update.tsx';
import { say } from './words.ts';
import page from './style/page.module.css';
import styles from './style/shell.module.css';

const Welcome = lazy(async () => (await import('./welcome.tsx')).Welcome);
const ReportView = lazy(async () => (await import('./report/report-view.tsx')).ReportView);
const MorePage = lazy(async () => (await import('./more-page.tsx')).MorePage);
const HelpPage = lazy(async () => (await import('./help/help-page.tsx')).HelpPage);
const DevicesPage = lazy(async () => (await import('./devices/devices-page.tsx')).DevicesPage);
const DeviceSettingsPage = lazy(
  async () => (await import('./device-settings/device-settings-page.tsx')).DeviceSettingsPage,
);
const FilesPage = lazy(async () => (await import('./files/files-page.tsx')).FilesPage);
const SyncPage = lazy(async () => (await import('./sync/sync-page.tsx')).SyncPage);
const SettingsPage = lazy(async () => (await import('./settings/settings-page.tsx')).SettingsPage);
const StorageTrouble = lazy(async () => (await import('./storage-trouble.tsx')).StorageTrouble);
const ReadingPanel = lazy(async () => (await import('./reading/reading-panel.tsx')).ReadingPanel);

interface Props {
  /** Holds the step that puts a newer version in place, once one waits. */
  readonly offer: Signal<(() => void) | undefined>;
}

export function App({ offer }: Props) {
  const main = useRef<HTMLElement>(null);
  const { page: name } = route.value;
  const CurrentPage = isReportRoute(route.value) ? Reports : pages[route.value.page];
  useArrival(main);
  useTheme();
  if (isLocked()) return <StorageTrouble />;
  return (
    <div class={styles.shell}>
      <a class={styles.skip} href="#main" onClick={(event) => skip(event, main.current)}>
        {say('skip')}
      </a>
      <Rail />
      <div class={styles.column}>
        <Notices />
        {reading.value.state !== 'idle' && <ReadingPanel />}
        <main id="main" ref={main} tabIndex={-1} class={styles.main}>
          <Boundary key={name === 'settings' ? name : `${name} ${spoken()}`}>
            <CurrentPage />
          </Boundary>
        </main>
      </div>
      <UpdatePrompt offer={offer} />
    </div>
  );
}

function skip(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

/** The latest day with anything; else what is in its place, until storage was checked and is empty. */
function withDays(Shown: ComponentType<Readable>) {
  return function Ready() {
    const shown = person.value;
    if (shown && latest.value && (days.value?.length ?? 0) > 0)
      return <Shown person={shown} latest={latest.value} />;
    if (trouble.value || health.value?.state === 'unavailable') return <StorageTrouble />;
    if (!days.value || !health.value) return <p class={page.wait}>{say('opening')}</p>;
    return <Welcome />;
  };
}

interface Readable {
  readonly person: Person;
  readonly latest: LocalDate;
}

/** The day asked for, else the latest. */
const Day = withDays(({ person: shown, latest: end }) => (
  <DayPage
    date={(route.value.page === 'day' && route.value.date) || end}
    person={shown}
    preferences={preferences.value}
    showBytes={(source) => showBytes(shown, source)}
  />
));
const Reports = withDays(ReportView);

const showBytes = async (of: Person, source: Source): Promise<Uint8Array> =>
  (await import('#actions/read-bytes.ts')).readBytes(of, source);

const pages: Readonly<Record<Exclude<Page, ReportPage>, ComponentType>> = {
  day: Day,
  devices: DevicesPage,
  'device-settings': DeviceSettingsPage,
  files: FilesPage,
  sync: SyncPage,
  settings: SettingsPage,
  help: HelpPage,
  more: MorePage,
  lost: Lost,
};

/** A new page has a new title, and the keyboard and the screen reader start at its top. */
function useArrival(main: { current: HTMLElement | null }): void {
  const { page: name } = route.value;
  const title = titleOf(route.value, latest.value);
  const before = useRef(name);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [name]);
}

function useTheme(): void {
  const { theme, palette } = preferences.value;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (palette === 'clinic') delete dataset['palette'];
    else dataset['palette'] = palette;
  }, [theme, palette]);
}
