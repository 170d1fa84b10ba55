import { DayFigures } from '#app/day/day-figures.tsx';
import { Notes } from '#app/plot/notes.tsx';
import { defineReport } from '#app/report/define.tsx';
import frame from '#app/report/report.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import head from '#app/style/header.module.css';
import { a1cView } from '#reports/a1c/a1c-view.ts';
import type { A1cView } from '#reports/a1c/view.ts';
import { say } from '#reports/a1c/words.ts';
import { A1C_DAYS } from '#reports/metrics/a1c.ts';
import { addDays } from '#reports/period/dates.ts';
import { Figure } from './figure.tsx';
import styles from './a1c.module.css';
import { LabTable } from './lab-table.tsx';
import { add, OpenedForm } from '#app/entry/opened.tsx';

function Body({ view }: BodyProps<A1cView>) {
  return (
    <>
      <div class={frame.split}>
        <div>
          <Figure picture={view.picture} />
          <TableTwin twin={view.twin} />
          <LabTable rows={view.rows} />
        </div>
        <DayFigures groups={[view.group]} label={view.group.title} />
      </div>
      <Why />
    </>
  );
}

/** In plain words, and no advice. */
const Why = () => (
  <section class={styles.why}>
    <h2>{say('why')}</h2>
    <Notes notes={[say('why.lab'), say('why.cells'), say('why.days'), say('why.lasting')]} />
  </section>
);

const Empty = () => (
  <>
    <p>{say('none.next')}</p>
    <button type="button" onClick={add}>
      {say('add')}
    </button>
  </>
);

const Tools = ({ view: { rows }, person }: BodyProps<A1cView>) => (
  <>
    {rows.length > 0 && (
      <button type="button" class={head.tool} onClick={add}>
        {say('add')}
      </button>
    )}
    <OpenedForm person={person} kind="lab-a1c" />
  </>
);

/** Lab HbA1c beside the GMI of the days that it tells of. */
export const a1cReport = defineReport<A1cView>({
  page: 'a1c',
  days: 365,
  filters: false,
  reads: ({ from, to }) => ({ from: addDays(from, 1 - A1C_DAYS), to }),
  view: (period) => a1cView(period),
  isEmpty: ({ rows }) => rows.length === 0,
  Body,
  Empty,
  Tools,
});
