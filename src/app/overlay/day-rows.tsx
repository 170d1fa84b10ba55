import { NumberTable } from '#app/report/number-table.tsx';
import { hrefOf } from '#app/route.ts';
import type { OverlayCells, OverlayView } from '#reports/overlay/view.ts';
import { say } from '#reports/overlay/words.ts';
import { type LightProps, lighting } from './day-legend.tsx';
import { DayLine, MeanLine } from './day-line.tsx';
import styles from './overlay.module.css';

interface Props extends LightProps {
  readonly view: OverlayView;
}

const heads = ['day', 'mean', 'highest', 'lowest', 'area', 'range', 'readings'] as const;

/** The numbers of each day, and of all of them together. */
export function DayRows({ view, lit, onLight }: Props) {
  return (
    <NumberTable
      caption={say('table', { unit: view.unit })}
      head={heads.map((name) => say(name))}
      class={styles.rows}
    >
      {view.days.map((day) => (
        <tr key={day.date} data-lit={day.date === lit} {...lighting(day.date, onLight)}>
          <th scope="row">
            <DayLine day={day} />
            <a href={hrefOf({ page: 'day', date: day.date })}>{day.name}</a>
          </th>
          <Cells cells={day.cells} />
        </tr>
      ))}
      <tr class={styles.all}>
        <th scope="row">
          <MeanLine />
          {say('all')}
        </th>
        <Cells cells={view.all} />
      </tr>
    </NumberTable>
  );
}

const Cells = ({ cells }: { readonly cells: OverlayCells }) => (
  <>
    <td>{cells.mean}</td>
    <td>{cells.highest}</td>
    <td>{cells.lowest}</td>
    <td>{cells.area}</td>
    <td>{cells.range}&#8239;%</td>
    <td>{cells.readings}</td>
  </>
);
