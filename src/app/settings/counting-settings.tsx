import type { DeviceSummary } from '#actions/open-day.ts';
import { useDevices } from '#app/device-settings/settings-data.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { person, preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { Row } from './fields.tsx';
import { say } from './report-words.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

const nameOf = ({ device }: DeviceSummary) => `${deviceName(device)} …${serialTail(device.serial)}`;

/** Which devices reports count; nothing to choose where there is one. */
export function CountingSettings() {
  const devices = useDevices(person.value) ?? [];
  if (devices.length < 2) return null;
  return (
    <section class={page.section}>
      <h2>{say('devices')}</h2>
      <p class="quiet">{say('devices.note')}</p>
      <Row label={say('devices')}>
        <div class={styles.presets}>
          {devices.map((device) => (
            <Counted key={device.key} device={device} />
          ))}
        </div>
      </Row>
      <Row label={say('devices.main')}>
        <MainSensor devices={devices} />
      </Row>
    </section>
  );
}

function Counted({ device }: { readonly device: DeviceSummary }) {
  const { uncounted } = preferences.value;
  const others = uncounted.filter((key) => key !== device.key);
  return (
    <label>
      <input
        type="checkbox"
        checked={!uncounted.includes(device.key)}
        onChange={({ currentTarget }) =>
          save({ uncounted: currentTarget.checked ? others : [...others, device.key] })
        }
      />
      <span>{nameOf(device)}</span>
    </label>
  );
}

const MainSensor = ({ devices }: { readonly devices: readonly DeviceSummary[] }) => (
  <select
    aria-label={say('devices.main')}
    value={preferences.value.mainSensor ?? ''}
    onChange={({ currentTarget }) => save({ mainSensor: currentTarget.value || null })}
  >
    <option value="">{say('devices.most')}</option>
    {devices.map((device) => (
      <option key={device.key} value={device.key}>
        {nameOf(device)}
      </option>
    ))}
  </select>
);
