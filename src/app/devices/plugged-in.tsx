import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { grantedDevices, watchDevices, type Granted } from '#actions/devices.ts';
import type { Family } from '#actions/families.ts';
import { readAnother, readGranted } from '#app/reading/begin.ts';
import { reading } from '#app/reading/reading.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import { useKnownDevices } from './known-devices.tsx';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** The devices that are plugged in and were allowed before, as they come and go and are chosen. */
export function usePluggedIn(): readonly Granted[] {
  const { state } = reading.value;
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
  }, [state]);
  return found.value;
}

/** One press reads; a button for each where one plug leads to a meter and to a pump. */
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
          <div class={page.actions}>
            {granted.families.map((family) => (
              <ReadButtons key={family.id} granted={granted} family={family} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  </section>
);

interface ButtonsProps {
  readonly granted: Granted;
  readonly family: Family;
}

/** What answers only to its own number may also be another one than was read before. */
function ReadButtons({ granted, family }: ButtonsProps) {
  const known = useKnownDevices()?.some(({ device }) => device.family === family.id);
  const busy = reading.value.state === 'running';
  const words = granted.families.length > 1 ? family.action : say('devices.read');
  return (
    <>
      <button
        type="button"
        data-kind="primary"
        disabled={busy}
        aria-label={`${words}: ${granted.label}`}
        onClick={() => void readGranted(granted, family).catch(report)}
      >
        {words}
      </button>
      {family.addressing && known && (
        <button
          type="button"
          disabled={busy}
          onClick={() => void readAnother(granted, family).catch(report)}
        >
          {say('devices.another')}
        </button>
      )}
    </>
  );
}
