import { Notes } from '#app/plot/notes.tsx';
import type { BodyProps } from '#app/report/report.ts';
import report from '#app/report/report.module.css';
import { TableTwin } from '#app/report/table-twin.tsx';
import type { MealsView } from '#reports/meals/view.ts';
import { AlignedRows } from './aligned-rows.tsx';
import { Legend } from './legend.tsx';
import styles from './meals.module.css';
import { Panel } from './panel.tsx';

/** The pictures, each with its figures, and every meal or night as a row. */
export function Meals({ view }: BodyProps<MealsView>) {
  if (view.missing) return <p class={report.said}>{view.missing}</p>;
  return (
    <>
      <Legend view={view} />
      <div class={styles.panels} data-show={view.show}>
        {view.panels.map((panel) => (
          <Panel key={panel.id} panel={panel} view={view} />
        ))}
      </div>
      <Notes notes={view.notes} />
      {view.twin && <TableTwin twin={view.twin} />}
      <AlignedRows view={view} />
    </>
  );
}
