import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { grantedDevices, watchDevices, type Granted } from '#actions/devices.ts';
import { readGranted, reading } from '#app/reading/reading.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words.ts';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** Devices that are plugged in and were allowed before: one press reads. */
export function PluggedIn() {
  const found = useSignal<readonly Granted[]>([]);
  useEffect(() => {
    const look = () => {
      grantedDevices().then((devices) => (found.value = devices), report);
    };
    look();
    return watchDevices(look);
  }, []);
  if (found.value.length === 0) return null;
  return (
    <section class={page.section}>
      <h2>{say('devices.plugged')}</h2>
      <ul class={styles.plugged}>
        {found.value.map((granted) => (
          <li key={granted.id}>
            <div>
              <strong>{granted.label}</strong>
              <p class="quiet">{say('devices.plugged.note')}</p>
            </div>
            <button
              type="button"
              data-kind="primary"
              disabled={reading.value.state === 'running'}
              onClick={() => readGranted(granted)}
            >
              {say('devices.read')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
