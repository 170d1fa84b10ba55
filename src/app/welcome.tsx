import { useSignal } from '@preact/signals';
import { supported } from '#actions/devices.ts';
import { familyOf } from '#actions/families.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { ConnectButtons } from './devices/connect.tsx';
import { say } from './first-words.ts';
import { lazy } from './lazy.tsx';
import { readSimulation } from './reading/begin.ts';
import { reading } from './reading/reading.ts';
import { go, hrefOf } from './route.ts';
import { openPerson, report } from './state.ts';
import page from './style/page.module.css';
import styles from './style/welcome.module.css';

const EntryDialog = lazy(async () => (await import('./entry/entry-dialog.tsx')).EntryDialog);

/** The first screen: what this is, that nothing leaves the machine, and ways to begin. */
export function Welcome() {
  const running = reading.value.state === 'running';
  return (
    <div class={`${page.page} ${styles.welcome}`}>
      <h1 class={styles.title}>{say('title')}</h1>
      {!supported() && <p class={page.note}>{say('unsupported')}</p>}
      <div class={page.actions}>{supported() && <ConnectButtons kind="primary" />}</div>
      <div class={page.actions}>
        {(['meter', 'pump'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            data-kind={supported() ? undefined : 'primary'}
            disabled={running}
            onClick={() => readSimulation(say(`reading.simulated.${kind}`), simulated[kind])}
          >
            {say(`simulate.${kind}`)}
          </button>
        ))}
      </div>
      <p>
        <a href={hrefOf({ page: 'devices' })}>{say('prepare')}</a>
      </p>
      <FirstEntry />
      <Facts />
      <Columns />
    </div>
  );
}

/** For who has a value but no cable: what is typed becomes the first day. */
function FirstEntry() {
  const opened = useSignal(false);
  return (
    <p>
      <button type="button" data-kind="link" onClick={() => (opened.value = true)}>
        {say('type')}
      </button>
      {opened.value && (
        <EntryDialog
          onClose={() => (opened.value = false)}
          onSaved={(whose, date) => {
            opened.value = false;
            showDay(whose, date).catch(report);
          }}
        />
      )}
    </p>
  );
}

/** The page that was asked here is gone: the keyboard starts at the top of the day. */
async function showDay(whose: Person, date: LocalDate): Promise<void> {
  await openPerson(whose);
  go({ page: 'day', date });
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** The family that stands for each kind of device. */
const simulated = { meter: 'contour', pump: 'paradigm' } as const;

const Facts = () => (
  <dl class={styles.facts}>
    <Fact term={say('devices')} text={say('devices.text', devices())} />
    <Fact term={say('offline')} text={say('offline.text')} />
    <Fact term={say('account')} text={say('account.text')} />
    <Fact term={say('safe')} text={say('safe.text')} />
  </dl>
);

const Fact = ({ term, text }: { readonly term: string; readonly text: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </div>
);

/** Basalt columns in hairlines, where a wide screen has room. They measure nothing. */
const Columns = () => (
  <svg class={styles.columns} viewBox="0 0 364 480" aria-hidden="true" focusable="false">
    {heights.map((height, at) => (
      <Column key={height} x={26 + at * 52} y={480 - height} />
    ))}
  </svg>
);

const heights = [128, 216, 376, 424, 304, 352, 184];

const Column = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path
    vector-effect="non-scaling-stroke"
    d={`M${x - 26} ${y}l13-8h26l13 8-13 8h-26zM${x - 26} ${y}v480M${x - 13} ${y + 8}v480M${x + 13} ${y + 8}v480M${x + 26} ${y}v480`}
  />
);

const modelsOf = (id: string) => familyOf(id)?.models ?? [];
const devices = () => ({
  meters: [...new Set(modelsOf('contour').map(({ name }) => name))].join(', '),
  pumps: modelsOf('paradigm')
    .map(({ code }) => code)
    .join(', '),
});
