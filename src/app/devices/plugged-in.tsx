import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { grantedDevices, watchDevices, type Granted } from '#actions/devices.ts';
import { readGranted, reading } from '#app/reading/reading.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words.ts';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** The devices that are plugged in and were allowed before, as they come and go. */
export function usePluggedIn(): readonly Granted[] {
  const found = useSignal<readonly Granted[]>([]);
  useEffect(() => {
    let looks = 0;
    const look = () => {
      const own = ++looks;
      const show = (devices: readonly Granted[]) => {
        if (own === looks) found.value = devices; // an older look may take longer
      };
      grantedDevices().then(show, report);
    };
    look();
    return watchDevices(look);
  }, []);
  return found.value;
}

/** One press reads. */
export const PluggedIn = ({ devices }: { readonly devices: readonly Granted[] }) => (
  <section class={page.section}>
    <h2>{say('devices.plugged')}</h2>
    <ul class={styles.plugged}>
      {devices.map((granted) => (
        <li key={granted.id}>
          <div>
            <strong>{granted.label}</strong>
            <p class="quiet">{say('devices.plugged.note')}</p>
          </div>
          <button
            type="button"
            data-kind="primary"
            disabled={reading.value.state === 'running'}
            aria-label={`${say('devices.read')}: ${granted.label}`}
            onClick={() => readGranted(granted)}
          >
            {say('devices.read')}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
