import { expect, it } from 'vitest';
import { isLogId, type LogId } from './names.ts';
import { certainAmong, type Finding, lateAmong } from './noticing.ts';

function logOf(digit: string): LogId {
  const log = digit.repeat(32);
  if (!isLogId(log)) throw new Error(log);
  return log;
}

const missing: Finding = { log: logOf('a'), kind: 'missing', entries: 2 };
const waiting: Finding = { log: logOf('b'), kind: 'waiting', entries: 1 };
const forged: Finding = { log: logOf('a'), kind: 'forged', entries: 1 };

it('says at once what is wrong for certain, and what is late only once it is late again', () => {
  const found = [missing, waiting, forged];
  expect(certainAmong(found, [])).toEqual([forged]);
  expect(certainAmong(found, lateAmong(found))).toEqual(found);
});

it('takes no computer for another, and no delay for another', () => {
  expect(certainAmong([missing], lateAmong([waiting, forged]))).toEqual([]);
  expect(certainAmong([{ ...missing, log: logOf('b') }], lateAmong([missing]))).toEqual([]);
});
