import { KEYS, LOGS } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';

/** A remote of which keys and logs are listed at once, for one exchange: the first time that either is asked for. */
export function listedOnce(remote: Remote): Remote {
  let names: Promise<readonly string[]> | undefined;
  return {
    async list(...prefixes) {
      names ??= remote.list(KEYS, LOGS);
      return (await names).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
    },
    get: (name) => remote.get(name),
    put: (name, bytes) => remote.put(name, bytes),
  };
}
