import './under-lock.ts';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';

// All that is known of the store holds under a lock as well.
import './store-absorb.test.ts';
import './store-batches.test.ts';
import './store-kept.test.ts';
import './store-nearby.test.ts';
import './store-repair.test.ts';
import './store-settings.test.ts';
import './store-sync.test.ts';
import './store-window.test.ts';

it('the views of these tests are sealed', async () => {
  await withView('sealed', (view) => view.put('meta', { whole: true }, 'whole'));
  const raw = await openDB('basalt-sealed');
  expect(await raw.get('meta', 'whole')).toEqual({ sealed: expect.any(Uint8Array) });
  raw.close();
  await removeView('sealed');
});
