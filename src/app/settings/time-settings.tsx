import { useSignal } from '@preact/signals';
import type { Preferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { browserZone } from '#app/format.ts';
import { preferences } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { Choice, Row } from './fields.tsx';
import { save } from './saving.tsx';
import styles from './settings.module.css';

export const TimeSettings = () => (
  <section class={page.section}>
    <h2>{say('settings.time')}</h2>
    <ZoneRow key={preferences.value.zone} />
    <Row label={say('settings.language')}>
      <Choice<Preferences['language']>
        label={say('settings.language')}
        value={preferences.value.language}
        options={[
          ['en', say('language.en')],
          ['de', say('language.de')],
        ]}
        onChange={(language) => save({ language })}
      />
    </Row>
    <Row label={say('settings.hours')}>
      <Choice<Preferences['hours']>
        label={say('settings.hours')}
        value={preferences.value.hours}
        options={[
          ['24', say('hours.24')],
          ['12', say('hours.12')],
        ]}
        onChange={(hours) => save({ hours })}
      />
    </Row>
    <Row label={say('settings.theme')}>
      <Choice<Preferences['theme']>
        label={say('settings.theme')}
        value={preferences.value.theme}
        options={[
          ['system', say('theme.system')],
          ['light', say('theme.light')],
          ['dark', say('theme.dark')],
        ]}
        onChange={(theme) => save({ theme })}
      />
    </Row>
  </section>
);

const zones = Intl.supportedValuesOf('timeZone');

/** A zone by any name the browser knows it by: its list has one name for each, `Asia/Calcutta`. */
function knownZone(text: string): string | undefined {
  const wanted = text.trim().replaceAll(' ', '_');
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
    return name.toLowerCase() === wanted.toLowerCase() ? name : wanted;
  } catch {
    return undefined;
  }
}

function ZoneRow() {
  const shown = preferences.value.zone;
  const typed = useSignal<string>(shown);
  const bad = useSignal(false);
  const here = browserZone();
  const choose = (text: string) => {
    typed.value = text;
    const name = knownZone(text);
    bad.value = name === undefined;
    if (name !== undefined && name !== shown) save({ zone: zone(name) });
  };
  return (
    <Row label={say('settings.zone')} note={say('settings.zone.note')}>
      <input
        class={styles.zone}
        list="zones"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('settings.zone')}
        aria-invalid={bad.value}
        value={typed.value}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      {bad.value && <p class={styles.wrong}>{say('settings.zone.wrong')}</p>}
      {here !== shown && (
        <button type="button" data-kind="link" onClick={() => choose(here)}>
          {say('settings.zone.use', { zone: here })}
        </button>
      )}
    </Row>
  );
}
