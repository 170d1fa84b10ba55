import { FigureRow } from '#app/day/day-figures.tsx';
import figure from '#app/day/figures.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import type { VariabilityGroup, VariabilityView } from '#reports/variability/view.ts';
import { say } from '#reports/variability/words.ts';
import { GriFigure } from './gri-figure.tsx';
import styles from './variability.module.css';

/** The numbers in groups, and the risk index on its grid. */
export const Variability = ({ view: { groups, grid } }: BodyProps<VariabilityView>) => (
  <>
    <p class={styles.note}>{say('note')}</p>
    <div class={styles.parts}>
      <section>
        <h2>{grid.title}</h2>
        {grid.points.length > 0 && <GriFigure grid={grid} />}
        {grid.missing.map((text) => (
          <p key={text} class="quiet">
            {text}
          </p>
        ))}
        {grid.points.length > 0 && <TableTwin twin={grid.twin} />}
        <p class={styles.rule}>{say('gri.rule')}</p>
      </section>
      <div class={styles.groups}>
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </div>
    </div>
  </>
);

const Group = ({ group: { title, figures } }: { readonly group: VariabilityGroup }) => (
  <section class={figure.group}>
    <h2>{title}</h2>
    {figures.map((one) => (
      <FigureRow key={one.id} figure={one} isHead={false} />
    ))}
  </section>
);
