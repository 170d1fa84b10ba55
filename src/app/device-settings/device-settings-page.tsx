import { useMemo } from 'preact/hooks';
import type { DeviceSummary } from '#actions/open-day.ts';
import type { DeviceSettings } from '#actions/open-settings.ts';
import type { Instant } from '#domain/time.ts';
import { settingsDifference } from '#reports/settings/difference.ts';
import { knownFrom, settingsHistory } from '#reports/settings/history.ts';
import { settingsMoments } from '#reports/settings/moments.ts';
import { snapshotAt } from '#reports/settings/snapshot.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import { settingsView } from '#reports/settings/view.ts';
import type { SettingsOf } from '#app/address.ts';
import { deviceName, serialTail } from '#app/device-name.ts';
import { hrefOf, route } from '#app/route.ts';
import { person, preferences } from '#app/state.ts';
import { say as sayPage } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import { Choice } from './choice.tsx';
import styles from './device-settings.module.css';
import { DifferenceView } from './difference-view.tsx';
import { History } from './history.tsx';
import { PrintFoot, PrintHead } from './print-frame.tsx';
import { useDevices, useSettings } from './settings-data.ts';
import { SnapshotView } from './snapshot-view.tsx';
import { say } from './words.ts';

/** What a device was set to at a moment, and what differs from another moment. */
export function DeviceSettingsPage() {
  const asked: SettingsOf =
    route.value.page === 'device-settings' ? route.value : { page: 'device-settings' };
  const devices = useDevices(person.value);
  const device = asked.device ?? devices?.[0]?.key;
  const settings = useSettings(person.value, device);
  const summary = devices?.find(({ key }) => key === device);
  return (
    <article class={`${page.page} ${styles.page}`}>
      <div class={styles.head}>
        <h1>{sayPage('device-settings')}</h1>
        {settings && settings.events.length > 0 && (
          <button type="button" onClick={() => print()}>
            {say('print')}
          </button>
        )}
      </div>
      {devices?.length === 0 && <Nothing text={say('none')} />}
      {devices && settings && device && (
        <Settings
          devices={devices}
          summary={summary}
          settings={settings}
          asked={{ ...asked, device }}
        />
      )}
    </article>
  );
}

const Nothing = ({ text }: { readonly text: string }) => (
  <>
    <p>{text}</p>
    <p>
      <a href={hrefOf({ page: 'devices' })}>{say('connect')}</a>
    </p>
  </>
);

interface Props {
  readonly devices: readonly DeviceSummary[];
  readonly summary: DeviceSummary | undefined;
  readonly settings: DeviceSettings;
  readonly asked: SettingsOf & { readonly device: string };
}

function Settings({ devices, summary, settings, asked }: Props) {
  const { hours, zone } = preferences.value;
  const clock = useMemo((): Clock => ({ hours, zone }), [hours, zone]);
  const moments = useMemo(() => settingsMoments(settings.events), [settings]);
  const changes = useMemo(() => settingsHistory(settings.events, hours), [settings, hours]);
  const at = asked.at ?? moments[0]?.at;
  const chosen = { ...asked, ...(at !== undefined && { at }) };
  const name = summary
    ? `${deviceName(summary.device)} …${serialTail(summary.device.serial)}`
    : asked.device;
  const sheet = { device: name, zone };
  return (
    <>
      <Choice devices={devices} moments={moments} chosen={chosen} clock={clock} />
      {at === undefined ? (
        <Nothing text={say('noneOfDevice')} />
      ) : (
        <>
          <PrintHead {...sheet} moment={momentText(at, clock)} />
          {asked.versus !== undefined && (
            <Compared settings={settings} at={at} versus={asked.versus} clock={clock} />
          )}
          <Snapshot settings={settings} at={at} clock={clock} />
          <History
            key={asked.device}
            device={asked.device}
            moments={moments}
            changes={changes}
            from={knownFrom(settings.events, settings.since)}
            clock={clock}
          />
          <PrintFoot {...sheet} moment={momentText(at, clock)} />
        </>
      )}
    </>
  );
}

interface Moment {
  readonly settings: DeviceSettings;
  readonly at: Instant;
  readonly clock: Clock;
}

function Snapshot({ settings: { events, since }, at, clock }: Moment) {
  const view = useMemo(
    () => settingsView(snapshotAt(events, at, since), at, clock),
    [events, since, at, clock],
  );
  return <SnapshotView view={view} />;
}

/** The earlier moment stands first, whichever of the two was chosen first. */
function Compared({ settings, at, versus, clock }: Moment & { readonly versus: Instant }) {
  const { events, since } = settings;
  const [older, newer] = at < versus ? [at, versus] : [versus, at];
  const difference = useMemo(
    () =>
      settingsDifference(
        snapshotAt(events, older, since),
        snapshotAt(events, newer, since),
        clock.hours,
      ),
    [events, since, older, newer, clock],
  );
  const text = (moment: Instant) => momentText(moment, clock);
  return <DifferenceView difference={difference} older={text(older)} newer={text(newer)} />;
}
