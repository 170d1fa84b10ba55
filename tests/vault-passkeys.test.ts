import { Stanza } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPasskeyDoor } from '#bundles/keys/doors.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import type { NewPasskey, PasskeyIdentity } from '#bundles/keys/passkey.ts';
import { keyFileName } from '#bundles/sync/names.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { removeAllKeys } from '#store/keys.ts';
import { addPasskey, joinByPasskey } from '#workers/passkeys.ts';
import { begin } from '#workers/vaulting.ts';
import { Fuse, Server } from './sync/server.ts';

// A door for a passkey. What stands for one here hides nothing; real ones are in e2e/keys and e2e/passkey.

const at = '2026-11-27T03:05:00.000Z';
let server: Server;
let vault: string;
const remote = () => server.remote(new Fuse(Infinity), new Map());

const passkey = (name: string) => {
  let made = 0;
  const fake: NewPasskey & PasskeyIdentity & { readonly made: () => number } = {
    made: () => made,
    async make() {
      made++;
      return 'passkey-0123abcd';
    },
    wrapFileKey: (key) => [new Stanza([name], key)],
    unwrapFileKey: ([stanza]) => (stanza?.args[0] === name ? stanza.body : null),
  };
  return fake;
};
const own = passkey('own');
const add = (one = own, id = 'laptop') =>
  addPasskey(remote(), id, { onView: (work) => withView(id, work) }, one);
const join = (one = own, others: readonly string[] = []) =>
  joinByPasskey(remote(), 'desk', { name: 'Desk', at, others }, one);

beforeEach(async () => {
  server = new Server(() => 0.5);
  const about = { name: 'Laptop', at, passphrase: 'green door, blue house' };
  ({ vault } = await begin(remote(), 'laptop', about));
});
afterEach(async () => {
  await removeAllKeys();
  for (const id of ['laptop', 'desk']) await removeView(id);
});

describe('a door for a passkey', () => {
  it('is asked for where there is one, and opens the vault to it and to no other', async () => {
    expect(await hasPasskeyDoor(remote())).toBe(false);
    await add();
    expect(await hasPasskeyDoor(remote())).toBe(true);
    await expect(join(passkey('another'))).rejects.toMatchObject({ code: 'wrong-key' });
    await expect(join(own, [vault])).rejects.toMatchObject({ code: 'other-person' });
    expect(await join()).toBe(vault);
  });

  it('is not asked for where it leads to an older key: whoever came by it would be left out', async () => {
    await add();
    const newer = await newEpoch(2);
    server.files.set(keyFileName(newer, 'pass'), Uint8Array.of(1));
    expect(await hasPasskeyDoor(remote())).toBe(true);
    server.files.set(keyFileName(newer, `dev-${'b'.repeat(16)}`), Uint8Array.of(1));
    expect(await hasPasskeyDoor(remote())).toBe(false);
  });

  it('is made by nobody who has not the newest key, and no passkey is made for it', async () => {
    const stranger = passkey('stranger');
    server.files.set(keyFileName(await newEpoch(2), `dev-${'b'.repeat(16)}`), Uint8Array.of(1));
    await expect(add(stranger)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(stranger.made()).toBe(0);
    await expect(join(stranger)).rejects.toMatchObject({ code: 'wrong-key' });
  });
});
