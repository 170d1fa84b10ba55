import { DayFigures } from '#app/day/day-figures.tsx';
import { defineReport } from '#app/report/define.tsx';
import frame from '#app/report/report.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { setsView } from '#reports/sets/sets-view.ts';
import type { SetsView } from '#reports/sets/view.ts';
import { say } from '#reports/sets/words.ts';
import { Calendar } from './calendar.tsx';
import { firstDayOfWeek } from './first-day.ts';
import { MarkLegend } from './marks.tsx';
import { SetTable } from './set-table.tsx';
import styles from './sets.module.css';

/** When the set, the tubing, the reservoir and the battery were changed. */
export const setsReport = defineReport<SetsView>({
  page: 'sets',
  days: 30,
  filters: false,
  view: (period) => setsView(period, firstDayOfWeek()),
  isEmpty: ({ hasPump }) => !hasPump,
  Empty: () => <p>{say('needs')}</p>,
  Body: Sets,
});

function Sets({ view: { months, weekdays, legend, sets, group } }: BodyProps<SetsView>) {
  return (
    <div class={frame.split}>
      <div>
        <MarkLegend legend={legend} />
        <div class={styles.months}>
          {months.map((month) => (
            <Calendar key={month.id} month={month} weekdays={weekdays} />
          ))}
        </div>
        <SetTable sets={sets} />
      </div>
      <DayFigures groups={[group]} label={group.title} />
    </div>
  );
}
