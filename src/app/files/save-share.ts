import { listDevices } from '#actions/open-day.ts';
import { type Lock, makeShare, type SharedDays } from '#actions/share.ts';
import { deviceName } from '#app/device-name.ts';
import { download, fileDate } from '#app/download.ts';
import type { Person } from '#domain/preferences.ts';

export interface SavedShare {
  readonly file: string;
  readonly bytes: number;
}

/** The names on the cases of a person's devices, by key. */
export async function titlesOf(person: Person): Promise<SharedDays['titles']> {
  const devices = await listDevices(person);
  return Object.fromEntries(devices.map(({ key, device }) => [key, deviceName(device)]));
}

/**
 * Chosen days of a person, sealed, into the downloads of the browser. The name of the file names nobody.
 */
export async function saveShare(
  person: Person,
  lock: Lock,
  days: Omit<SharedDays, 'titles'>,
): Promise<SavedShare> {
  const titles = await titlesOf(person);
  const { file: content } = await makeShare(person, lock, { ...days, titles });
  const file = `basalt-share-${fileDate()}.age`;
  download(file, content);
  return { file, bytes: content.size };
}
