import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { say } from '#store/changes.ts';
import { dropKeys, holdKey, isKeyKnown, keyOf } from '#store/lock/keyring.ts';

// Another tab, which holds the key and gives it; and Web Locks that are granted when the test says so.

const CHANNEL = 'basalt-lock';
const KEY = 'aabbccddeeff0011';
let grant: () => void;
let asked: Promise<void>;
let other: BroadcastChannel;
beforeEach(() => {
  let onAsked = (): void => undefined;
  asked = new Promise((resolve) => (onAsked = resolve));
  const granted = new Promise<void>((resolve) => (grant = resolve));
  const locks = {
    query: async () => ({ held: [{ name: `basalt-key-${KEY}` }] }),
    async request(_name: string, _options: unknown, work: () => Promise<void>) {
      onAsked();
      await granted;
      return work();
    },
  };
  vi.stubGlobal('navigator', { locks });
  other = new BroadcastChannel(CHANNEL);
  other.addEventListener('message', (event) => {
    const { asked: keyId, by } = (event as MessageEvent<{ asked?: string; by: string }>).data;
    if (keyId) say(CHANNEL, { given: keyId, to: by, key: new Uint8Array(32).fill(7) });
  });
});
afterEach(() => {
  other.close();
  dropKeys('ann');
  vi.unstubAllGlobals();
});

it('takes a key from another tab that has it', async () => {
  const known = keyOf('ann', KEY);
  await asked;
  grant();
  expect(await known).toEqual(new Uint8Array(32).fill(7));
});

it('gives no key to whoever was locked while it was being taken in', async () => {
  const known = keyOf('ann', KEY).catch((thrown: unknown) => thrown);
  await asked;
  dropKeys('ann');
  grant();
  expect(await known).toMatchObject({ code: 'locked' });
  vi.unstubAllGlobals();
  expect(await isKeyKnown(KEY)).toBe(false);
});

it('leaves no byte of a key in memory once it is dropped', async () => {
  const key = new Uint8Array(32).fill(7);
  grant();
  await holdKey('ann', KEY, key);
  dropKeys('ann');
  expect(key).toEqual(new Uint8Array(32));
});
