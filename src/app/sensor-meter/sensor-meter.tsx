import { ColumnRows } from '#app/modal-day/column-rows.tsx';
import type { BodyProps } from '#app/report/report.ts';
import type { SensorMeterView } from '#reports/sensor-meter/view.ts';
import { HoursPanel, OverlayPanel } from './panels.tsx';
import { Numbers } from './numbers.tsx';
import styles from './sensor-meter.module.css';

/** The numbers of each device, both pictures, and the parts of the day. */
export const SensorMeter = ({ view, route }: BodyProps<SensorMeterView>) => (
  <div class={styles.sheet}>
    <Numbers numbers={view.numbers} />
    <div class={styles.pictures}>
      {view.overlay && <OverlayPanel view={view.overlay} route={route} />}
      {view.hours && <HoursPanel view={view.hours} route={route} />}
    </div>
    {view.periods && <ColumnRows view={view.periods} />}
  </div>
);
