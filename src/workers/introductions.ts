import { keyFileOf } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import type { Instant } from '#domain/time.ts';
import { keepIntroductions, keptIntroductions } from '#store/keys.ts';

/** So long an introduction counts as it was read, ms. Then it is looked at again: it may be spoilt, or say another name. */
const WEEK = 7 * 24 * 60 * 60_000;

const isIntroduction = (name: string): boolean => keyFileOf(name)?.file.startsWith('who-') ?? false;

/** A remote whose introductions are asked for once a week. */
export interface Introductions {
  readonly remote: Remote;
  /** Keeps those that were asked for, as far as they are fit. */
  keep(unfit: readonly string[]): Promise<void>;
}

/**
 * Reads introductions from what a person's browser keeps of them, sealed as they were there: whoever reads
 * them opens and checks them each time. What is put is read back from the remote.
 */
export async function introductionsAt(
  remote: Remote,
  person: string,
  now: Instant,
): Promise<Introductions> {
  const kept = await keptIntroductions(person);
  const isFresh = kept && kept.since <= now && now < kept.since + WEEK;
  const known = new Map(isFresh ? kept.files : []);
  const since = isFresh ? kept.since : now;
  const read = new Map<string, Uint8Array>();
  return {
    remote: {
      list: (...prefixes) => remote.list(...prefixes),
      async get(name) {
        const bytes = known.get(name) ?? (await remote.get(name));
        if (bytes && isIntroduction(name)) read.set(name, bytes);
        return bytes;
      },
      async put(name, bytes) {
        known.delete(name);
        await remote.put(name, bytes);
      },
    },
    async keep(unfit) {
      for (const name of unfit) read.delete(name);
      const isSame = read.size === known.size && [...read.keys()].every((name) => known.has(name));
      if (!isFresh || !isSame) await keepIntroductions(person, { since, files: read });
    },
  };
}
