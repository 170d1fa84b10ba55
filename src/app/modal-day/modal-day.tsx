import { useMemo } from 'preact/hooks';
import { DayFigures } from '#app/day/day-figures.tsx';
import { Notes } from '#app/plot/notes.tsx';
import { Plot } from '#app/plot/plot.tsx';
import type { BodyProps } from '#app/report/report.ts';
import report from '#app/report/report.module.css';
import { drawModal } from '#charts/modal-day/picture.ts';
import type { ModalView } from '#reports/modal-day/view.ts';
import { say } from '#reports/modal-day/words.ts';
import { ColumnRows } from './column-rows.tsx';
import { Columns } from './columns.tsx';
import { Legend } from './legend.tsx';

/** The picture, and its numbers as a table: the twin of the picture. */
export function ModalDay({ view }: BodyProps<ModalView>) {
  const wide = useMemo(() => drawModal(view, 'wide'), [view]);
  const narrow = useMemo(() => drawModal(view, 'narrow'), [view]);
  return (
    <div class={report.split}>
      <div>
        <Legend view={view} />
        <Plot
          title={view.title}
          hint={say('hint')}
          texts={view.columns.map(({ text }) => text)}
          wide={wide}
          narrow={narrow}
          draw={(picture) => <Columns picture={picture} />}
        />
        <Notes notes={view.notes} />
        <ColumnRows view={view} />
      </div>
      <DayFigures groups={view.figures} />
    </div>
  );
}
