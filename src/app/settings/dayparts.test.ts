import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { minuteText } from '#reports/period/time-text.ts';
import { withBegin } from './dayparts.ts';

const { dayparts } = defaultPreferences(zone('UTC'));
const begins = (parts = dayparts) => parts.map(({ from }) => minuteText(from, '24'));

describe('the parts of a day', () => {
  it('end where the next one begins', () => {
    const moved = withBegin(dayparts, 2, 690);
    expect(begins(moved)).toEqual(['00:00', '06:00', '11:30', '17:00', '22:00']);
    expect(moved?.[1]).toEqual({ id: 'breakfast', from: 360, to: 690 });
  });

  it('may begin before midnight: the night then runs over it', () => {
    const moved = withBegin(dayparts, 0, 1380);
    expect(moved?.[0]).toEqual({ id: 'night', from: 1380, to: 360 });
    expect(moved?.at(-1)).toEqual({ id: 'evening', from: 1320, to: 1380 });
  });

  it.each([
    [1, 0],
    [1, 1020],
    [4, 200],
  ])('part %i cannot begin at minute %i', (index, from) => {
    expect(withBegin(dayparts, index, from)).toBeUndefined();
  });

  it('cover the whole day, whatever is moved', () => {
    for (const [index, from] of [
      [0, 30],
      [3, 1100],
      [4, 1439],
    ] as const) {
      const lengths = withBegin(dayparts, index, from)!.map(
        (part) => (part.to - part.from + 1440) % 1440,
      );
      expect(lengths.reduce((sum, minutes) => sum + minutes, 0)).toBe(1440);
    }
  });
});
