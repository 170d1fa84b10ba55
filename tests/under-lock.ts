import { holdKey } from '#store/lock/keyring.ts';
import { keepLocksIn } from '#store/lock/lock-files.ts';
import { lockText } from '#store/lock/lock-record.ts';
import { lockWork, newKey, wrapKey } from '#store/lock/wrapping.ts';

// Whoever imports this lives under a lock that is open: every view that is made is a sealed one.

lockWork.log2 = 4;
const { id, key } = newKey();
const record = await wrapKey('one for all', { id, key, phase: 'on', revision: 1 });
await holdKey('everybody', id, key);
keepLocksIn({
  read: async () => lockText(record),
  write: async () => undefined,
  remove: async () => undefined,
});
