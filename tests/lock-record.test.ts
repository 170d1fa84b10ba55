import { expect, it } from 'vitest';
import { lockText, type LockRecord, readLockText } from '#store/lock/lock-record.ts';

const record: LockRecord = {
  v: 1,
  revision: 1,
  id: 'aabbccddeeff0011',
  phase: 'on',
  work: 17,
  salt: '00',
  wrapped: '00',
};

it('a lock reads as it was written', () => {
  expect(readLockText(lockText(record))).toEqual({ isAny: true, record });
});

it('a lock that asks for a minute and all memory is a damaged one', () => {
  expect(readLockText(lockText({ ...record, work: 19 }))).toEqual({ isAny: true });
});
