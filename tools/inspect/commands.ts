import { families } from '#devices/registry.ts';

/** Each family's complete list of requests, one object per request. */
export async function commands(): Promise<string[]> {
  const lists = families.map(async ({ id, requests }) =>
    (await requests()).map((request) => JSON.stringify({ family: id, ...request })),
  );
  return (await Promise.all(lists)).flat();
}
