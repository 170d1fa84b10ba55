import { useEffect, useState } from 'preact/hooks';
import { type DeviceSummary, listDevices } from '#actions/open-day.ts';
import { type DeviceSettings, openSettings } from '#actions/open-settings.ts';
import type { Person } from '#domain/preferences.ts';
import { days, report } from '#app/state.ts';

/** Every device ever read; undefined until they were looked up. */
export function useDevices(person: Person | undefined): readonly DeviceSummary[] | undefined {
  const [devices, setDevices] = useState<readonly DeviceSummary[]>();
  useEffect(() => {
    if (person) listDevices(person).then(setDevices, report);
    else setDevices([]);
  }, [person, days.value]);
  return devices;
}

interface Loaded extends DeviceSettings {
  readonly device: string;
}

/** What is stored of a device's settings; undefined until it came. */
export function useSettings(
  person: Person | undefined,
  device: string | undefined,
): DeviceSettings | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let isWanted = true;
    if (person && device)
      openSettings(person, device).then(
        (settings) => isWanted && setLoaded({ device, ...settings }),
        report,
      );
    return () => {
      isWanted = false;
    };
  }, [person, device, days.value]);
  return loaded?.device === device ? loaded : undefined;
}
