import { describe, expect, it } from 'vitest';
import type { DayRow, DayTableView } from '#reports/day-table/view.ts';
import type { Period } from '#reports/period/period.ts';
import { trendsView } from './reports/trends.ts';
import { conditions } from './reports/conditions.ts';
import { periodOf } from './reports/drawn.ts';

type Cells = Readonly<Record<string, string>>;

/** Each cell under the name of its group and column: a kind of device that told nothing has none. */
function cellsOf({ groups }: DayTableView, cells: readonly string[]): Cells {
  const names = groups.flatMap(({ title, columns }) => columns.map(({ id }) => `${title} ${id}`));
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
}

const onlyIn = (period: Period, from: number, to: number): DayTableView =>
  trendsView(period.with({ weekdays: [], hours: [from / 60, to / 60] }));

const rowsOf = (view: DayTableView, date: string): readonly DayRow[] =>
  view.rows.filter((row) => row.date === date);

describe.each(['everything', 'a day of 25 hours', 'a day of 23 hours'] as const)(
  'parts of the day, %s',
  (name) => {
    const period = periodOf(conditions[name]);
    const { dayparts } = period.input.preferences;
    const parts = trendsView(period, 'dayparts');
    const days = trendsView(period);

    it('each has the numbers of its day when nothing but its hours is chosen', () => {
      let compared = 0;
      for (const [i, { from, to }] of dayparts.entries()) {
        const alone = onlyIn(period, from, to);
        for (const { date, cells } of alone.rows) {
          const row = rowsOf(parts, date)[i];
          const all = cellsOf(parts, row?.cells ?? []);
          for (const [column, text] of Object.entries(cellsOf(alone, cells))) {
            expect(all[column], `${date} ${row?.part} ${column}`).toBe(text);
            compared += /\d/.test(text) ? 1 : 0;
          }
        }
      }
      expect(compared).toBeGreaterThan(100);
    });

    it('together they count what their day counts, and all of them what all days do', () => {
      for (const { date, cells } of days.rows) {
        const day = cellsOf(days, cells);
        const own = rowsOf(parts, date).map((row) => cellsOf(parts, row.cells));
        expect(own).toHaveLength(dayparts.length);
        for (const column of ['Sensor sensor-n', 'Meter meter-n']) {
          const sum = own.reduce((n, part) => n + Number(part[column]), 0);
          expect(String(sum), `${date} ${column}`).toBe(day[column]);
        }
      }
      expect(parts.foot).toEqual(days.foot);
    });
  },
);
