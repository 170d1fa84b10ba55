import { useMemo } from 'preact/hooks';
import type { DeviceSummary } from '#actions/open-day.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { useDevices, useSettings } from '#app/device-settings/settings-data.ts';
import { SnapshotView } from '#app/device-settings/snapshot-view.tsx';
import { preferences } from '#app/state.ts';
import { instant } from '#domain/time.ts';
import { Changes } from '#app/device-settings/history.tsx';
import { knownFrom, type SettingsChange, settingsHistory } from '#reports/settings/history.ts';
import { snapshotAt } from '#reports/settings/snapshot.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import { settingsView } from '#reports/settings/view.ts';
import { PrintHead } from '#app/report/print-frame.tsx';
import { useWaiting } from '#app/report/ready.ts';
import type { BlockProps } from './packet.tsx';
import styles from './packet.module.css';
import { toldText } from './changes-told.ts';
import { say } from './words.ts';

/** What each device that was worn in the window was set to at its end. */
export function SettingsBlock({ period, person }: BlockProps) {
  const worn = new Set(period.around().map(({ device }) => device));
  const known = useDevices(person);
  const devices = known?.filter(({ key }) => worn.has(key));
  useWaiting(!devices);
  return (
    <>
      <h2 class={styles.name}>{say('device-settings')}</h2>
      {!devices && <p>{say('loading', { report: say('device-settings') })}</p>}
      {devices?.length === 0 && <p class="quiet">{say('empty')}</p>}
      {devices?.map((device) => (
        <OfDevice key={device.key} device={device} period={period} person={person} />
      ))}
    </>
  );
}

type Props = Pick<BlockProps, 'period' | 'person'> & { readonly device: DeviceSummary };

function OfDevice({ device, period, person }: Props) {
  const settings = useSettings(person, device.key);
  useWaiting(!settings);
  const { hours, zone } = preferences.value;
  const at = instant(Math.min(period.span().to, period.input.now));
  const view = useMemo(() => {
    if (!settings || settings.events.length === 0) return null;
    const { events, since } = settings;
    return settingsView(snapshotAt(events, at, since), at, { hours, zone });
  }, [settings, at, hours, zone]);
  const { from, to } = period.span();
  const changes = useMemo(
    () =>
      settingsHistory(settings?.events ?? [], hours).filter((one) => one.at >= from && one.at < to),
    [settings, hours, from, to],
  );
  const name = `${deviceName(device.device)} …${serialTail(device.device.serial)}`;
  if (!settings) return <p>{say('loading', { report: name })}</p>;
  if (!view) return <p class="quiet">{say('settings.none', { device: name })}</p>;
  return (
    <section class={styles.device}>
      <h3>{name}</h3>
      <PrintHead
        title={`${say('device-settings')} · ${name}`}
        window={momentText(at, { hours, zone })}
      />
      <SnapshotView view={view} />
      <ChangesOfWindow
        changes={changes}
        told={toldText(
          { from, to },
          knownFrom(settings.events, settings.since),
          { zone, hours },
          changes.length,
        )}
        zone={zone}
        hours={hours}
      />
    </section>
  );
}

/** What was changed in the days of the packet, newest first. */
const ChangesOfWindow = ({
  changes,
  told,
  ...clock
}: Clock & { readonly changes: readonly SettingsChange[]; readonly told: string }) => (
  <section>
    <h3>{say('changes')}</h3>
    {told && <p>{told}</p>}
    <dl class={styles.changes}>
      {changes.map((change) => (
        <div key={`${change.at}${change.how}`}>
          <dt>{momentText(change.at, clock)}</dt>
          <dd>
            <Changes change={change} clock={clock} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
