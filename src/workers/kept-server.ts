import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { keepCredential, keptCredential, ownDevice } from './own-keys.ts';

// How a server is reached, its password too, sealed for this browser.

export async function keepServer(person: string, server: NetworkPlace): Promise<void> {
  const text = JSON.stringify(server);
  await keepCredential(person, await ownDevice(person), new TextEncoder().encode(text));
}

const isServer = (value: unknown): value is NetworkPlace =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Undefined where none is kept. It was sealed here, so it is what was kept. */
export async function keptServer(person: string): Promise<NetworkPlace | undefined> {
  const bytes = await keptCredential(person, await ownDevice(person));
  const value: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
  return isServer(value) ? value : undefined;
}
