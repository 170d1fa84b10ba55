import { HowText } from '#app/day/day-figures.tsx';
import { Notes } from '#app/plot/notes.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import type { CompareView } from '#reports/compare/compare-view.ts';
import { say } from '#reports/compare/words.ts';
import styles from './compare.module.css';
import { CompareRows } from './compare-rows.tsx';
import { Curves } from './curves.tsx';
import { LyingBars } from './lying-bars.tsx';
import { WindowNames } from './window-names.tsx';

/** Two windows: their numbers, their ranges above each other, their usual days in one picture. */
export const Compare = ({ view }: BodyProps<CompareView>) => (
  <div class={styles.compare}>
    <WindowNames view={view} />
    {view.cautions.length > 0 && (
      <ul class={styles.cautions}>
        {view.cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    )}
    <section class={styles.pictures}>
      <h2>{view.barTitle}</h2>
      <LyingBars view={view} />
      <h2>{view.curveTitle}</h2>
      <Curves view={view} />
      <details class={styles.explained}>
        <summary>{say('how')}</summary>
        <HowText how={view.curveHow} />
      </details>
      {view.twin && <TableTwin twin={view.twin} />}
    </section>
    <div class={styles.tables}>
      {view.tables.map((table) => (
        <CompareRows key={table.id} table={table} windows={view.windows} />
      ))}
      <Notes notes={view.notes} />
    </div>
  </div>
);
