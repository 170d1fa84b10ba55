/** Asks the browser to keep our data even when it runs out of space. */
export async function askToPersist(): Promise<'granted' | 'denied' | 'unknown'> {
  if (!navigator.storage?.persist) return 'unknown';
  return (await navigator.storage.persist()) ? 'granted' : 'denied';
}

export const isPersisted = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.()) ?? false;
