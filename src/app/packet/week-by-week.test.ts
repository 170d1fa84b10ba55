import { expect, it, vi } from 'vitest';
import { addDays, type LocalDate, localDate } from '#domain/time.ts';
import { weekByWeek } from './week-by-week.ts';

const dates = Array.from({ length: 17 }, (_, i) => addDays(localDate('2026-11-01'), i));

interface Coming {
  readonly resolve: () => void;
  readonly reject: (thrown: Error) => void;
}

/** A window that loads: each of its days comes when it is told to. */
function loading() {
  const asked = new Map<LocalDate | undefined, Coming>();
  const open = (date: LocalDate) =>
    new Promise<LocalDate>((resolve, reject) => {
      asked.set(date, { resolve: () => resolve(date), reject });
    });
  const told = {
    onFound: vi.fn<(days: readonly LocalDate[]) => void>(),
    onFailed: vi.fn<() => void>(),
  };
  const left = new AbortController();
  const done = weekByWeek(dates, open, told, left.signal);
  /** The days of a week come, the last of them first. */
  const come = async (from: number, to: number) => {
    await vi.waitUntil(() => asked.has(dates[to - 1]));
    for (const date of dates.slice(from, to).toReversed()) asked.get(date)!.resolve();
  };
  return { ...told, asked, left, done, come };
}

it('shows days in the order of their dates, week by week, whichever comes first', async () => {
  const { onFound, onFailed, asked, done, come } = loading();
  expect([...asked.keys()]).toEqual(dates.slice(0, 7));
  await come(0, 7);
  await come(7, 14);
  await come(14, 17);
  await done;
  const shown = onFound.mock.calls.map(([days]) => days);
  expect(shown).toEqual([dates.slice(0, 7), dates.slice(0, 14), dates]);
  expect(onFailed).not.toHaveBeenCalled();
});

it('keeps the weeks that came where a day of a later one fails, and asks for no more', async () => {
  const { onFound, onFailed, asked, done, come } = loading();
  await come(0, 7);
  await vi.waitUntil(() => asked.has(dates[9]));
  const damaged = new Error('damaged');
  asked.get(dates[9])!.reject(damaged);
  await done;
  expect(onFound.mock.calls).toEqual([[dates.slice(0, 7)]]);
  expect(onFailed.mock.calls).toEqual([[damaged]]);
  expect(asked.size).toBe(14);
});

it('says nothing any more of a window that was left, and opens no more of it', async () => {
  const { onFound, asked, left, done, come } = loading();
  left.abort();
  await come(0, 7);
  await done;
  expect(onFound).not.toHaveBeenCalled();
  expect(asked.size).toBe(7);
});

it('does not say that days failed which nobody looks at any more: others are shown by then', async () => {
  const { onFound, onFailed, asked, left, done } = loading();
  left.abort();
  asked.get(dates[3])!.reject(new Error('damaged'));
  await done;
  expect(onFound).not.toHaveBeenCalled();
  expect(onFailed).not.toHaveBeenCalled();
});
