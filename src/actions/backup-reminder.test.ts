import { describe, expect, it } from 'vitest';
import { instant } from '#domain/time.ts';
import { type Copies, isReminderDue } from './backup-reminder.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 23);
const daysAgo = (days: number) => instant(NOW - days * DAY);
const isDue = (copies: Copies, openedDaysAgo = 0) =>
  isReminderDue(copies, daysAgo(openedDaysAgo), instant(NOW));

describe('a reminder to back up', () => {
  it('comes where no backup is known', () => {
    expect(isDue({ since: 3, first: daysAgo(2) })).toBe(true);
  });

  it('comes a month after the last backup, where readings came since', () => {
    const copies = { since: 1, first: daysAgo(90) };
    expect(isDue({ ...copies, made: daysAgo(31) })).toBe(true);
    expect(isDue({ ...copies, made: daysAgo(30) })).toBe(false);
    expect(isDue({ ...copies, made: daysAgo(31), since: 0 })).toBe(false);
  });

  it('never comes where nothing is stored', () => {
    expect(isDue({ since: 0 })).toBe(false);
    expect(isDue({ since: 1 })).toBe(false);
  });

  it('lets a first reading be, for a day and for as long as the page stays open', () => {
    expect(isDue({ since: 1, first: daysAgo(0.9) })).toBe(false);
    expect(isDue({ since: 1, first: daysAgo(1.1) })).toBe(true);
    expect(isDue({ since: 1, first: daysAgo(5) }, 6)).toBe(false);
    expect(isDue({ since: 1, first: daysAgo(5) }, 4)).toBe(true);
  });

  it('comes back a month after it was put off', () => {
    const copies = { since: 1, first: daysAgo(90) };
    expect(isDue({ ...copies, putOff: daysAgo(30) })).toBe(false);
    expect(isDue({ ...copies, putOff: daysAgo(31) })).toBe(true);
    expect(isDue({ ...copies, putOff: daysAgo(31), made: daysAgo(2) })).toBe(false);
  });

  it('stays away where a clock was set back', () => {
    expect(isDue({ since: 1, first: daysAgo(-3) })).toBe(false);
    expect(isDue({ since: 1, first: daysAgo(9), made: daysAgo(-3) })).toBe(false);
  });
});
