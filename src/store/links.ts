import { type KeptKeys, type KeptLink, keptPlace, withKeys } from './keys.ts';

export type { KeptLink } from './keys.ts';

const linksIn = (value: KeptKeys[keyof KeptKeys] | undefined): readonly KeptLink[] =>
  Array.isArray(value) ? value : [];

/** Links that were made for a person in this browser, by the place that they sync by. */
export async function keptLinks(id: string): Promise<readonly KeptLink[]> {
  if (!(await keptPlace(id))) return [];
  return linksIn(await withKeys(id, (keys) => keys.get('keys', 'links')));
}

/** Changes which are known, in one step: another tab may make one too. Of nobody who stopped syncing meanwhile. */
export async function changeLinks(
  id: string,
  change: (links: readonly KeptLink[]) => readonly KeptLink[],
): Promise<void> {
  if (!(await keptPlace(id))) return;
  await withKeys(id, async (keys) => {
    const { store, done } = keys.transaction('keys', 'readwrite');
    await store.put(change(linksIn(await store.get('links'))), 'links');
    await done;
  });
}
