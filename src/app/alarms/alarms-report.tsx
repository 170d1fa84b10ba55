import { DayFigures } from '#app/day/day-figures.tsx';
import { defineReport } from '#app/report/define.tsx';
import frame from '#app/report/report.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { alarmsView } from '#reports/alarms/alarms-view.ts';
import type { AlarmsView } from '#reports/alarms/view.ts';
import { say } from '#reports/alarms/words.ts';
import { AlarmList } from './alarm-list.tsx';
import { AlarmTypes } from './alarm-types.tsx';

/** Every alarm, latest first, and how often each rang. */
export const alarmsReport = defineReport<AlarmsView>({
  page: 'alarms',
  view: (period, { route }) => alarmsView(period, route.show),
  isEmpty: ({ total }) => total === 0,
  Empty: () => <p>{say('needs')}</p>,
  Body: Alarms,
});

function Alarms({ view, route }: BodyProps<AlarmsView>) {
  return (
    <div class={frame.split}>
      <div>
        <AlarmTypes view={view} route={route} />
        <AlarmList key={view.shown ?? ''} days={view.days} />
      </div>
      <DayFigures groups={[view.group]} label={view.group.title} />
    </div>
  );
}
