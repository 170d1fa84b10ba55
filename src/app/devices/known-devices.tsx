import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listDevices, type DeviceSummary } from '#actions/open-day.ts';
import { instant } from '#domain/time.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { SKEW_WARNED, skewText, whenText } from '#app/measures.ts';
import { WarningIcon } from '#app/icons.tsx';
import { hrefOf } from '#app/route.ts';
import { days, person, preferences, report } from '#app/state.ts';
import { count, say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** Every device that the person shown has read; undefined until they were looked up. */
export function useKnownDevices(): readonly DeviceSummary[] | undefined {
  const known = useSignal<readonly DeviceSummary[] | undefined>(undefined);
  const shown = person.value;
  useEffect(() => {
    if (!shown) known.value = [];
    else listDevices(shown).then((devices) => (known.value = devices), report);
  }, [shown, days.value]);
  return known.value;
}

/** What was read before: when, how much, and how its clock stood. */
export function KnownDevices() {
  const known = useKnownDevices();
  if (!known) return null;
  return (
    <section class={page.section}>
      <h2>{say('devices.known')}</h2>
      {known.length === 0 ? (
        <p class="quiet">{say('devices.known.none')}</p>
      ) : (
        <ul class={styles.known}>
          {known.map((one) => (
            <Known key={one.key} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

const Known = ({ one }: { readonly one: DeviceSummary }) => (
  <li>
    <div class={styles.name}>
      <strong>{deviceName(one.device)}</strong>
      <p class="quiet">{say('devices.serial', { tail: serialTail(one.device.serial) })}</p>
    </div>
    <dl class={styles.facts}>
      <dt>{say('devices.lastRead')}</dt>
      <dd>{whenText(one.lastRead, instant(Date.now()), preferences.value)}</dd>
      <dt>{say('devices.stored')}</dt>
      <dd>{count('held', one.readings)}</dd>
      <dt>{say('devices.clock')}</dt>
      <dd>{skewText(one.clockSkewMs)}</dd>
      <dt>{say('settings')}</dt>
      <dd>
        <a href={hrefOf({ page: 'device-settings', device: one.key })}>{say('devices.settings')}</a>
      </dd>
    </dl>
    <Remarks one={one} />
  </li>
);

const Remarks = ({ one }: { readonly one: DeviceSummary }) => (
  <>
    {!one.complete && <Remark text={say('devices.incomplete')} />}
    {one.problems > 0 && <Remark text={count('problems', one.problems)} />}
    {Math.abs(one.clockSkewMs) > SKEW_WARNED && <Remark text={say('skew.advice')} />}
  </>
);

const Remark = ({ text }: { readonly text: string }) => (
  <p class={styles.remark}>
    <WarningIcon size={16} />
    <span>{text}</span>
  </p>
);
