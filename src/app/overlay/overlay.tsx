import { useMemo, useState } from 'preact/hooks';
import { DayFigures } from '#app/day/day-figures.tsx';
import { Notes } from '#app/plot/notes.tsx';
import { Plot } from '#app/plot/plot.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { hrefOf } from '#app/route.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import report from '#app/report/report.module.css';
import { drawOverlay } from '#charts/overlay/picture.ts';
import type { LocalDate } from '#domain/time.ts';
import type { OverlayView } from '#reports/overlay/view.ts';
import { say } from '#reports/overlay/words.ts';
import { DayLegend } from './day-legend.tsx';
import { DayRows } from './day-rows.tsx';
import { Traces } from './traces.tsx';

/** The days over each other, or why there are none. */
export const Overlay = (props: BodyProps<OverlayView>) =>
  props.view.missing ? <Missing {...props} /> : <Shown {...props} />;

const Missing = ({ view, route }: BodyProps<OverlayView>) => (
  <div class={report.said}>
    <p>{view.missing}</p>
    <p>
      <a href={hrefOf({ ...route, page: 'modal-day' })}>{say('none.go')}</a>
    </p>
  </div>
);

/** The picture, the days by name, and their numbers. A day that is pointed at stands out everywhere. */
function Shown({ view }: BodyProps<OverlayView>) {
  const [lit, setLit] = useState<LocalDate | null>(null);
  const wide = useMemo(() => drawOverlay(view, 'wide'), [view]);
  const narrow = useMemo(() => drawOverlay(view, 'narrow'), [view]);
  return (
    <div class={report.split}>
      <div>
        <DayLegend days={view.days} lit={lit} onLight={setLit} />
        <Plot
          title={view.title}
          hint={say('hint')}
          texts={view.moments.map(({ text }) => text)}
          wide={wide}
          narrow={narrow}
          draw={(picture) => <Traces view={view} picture={picture} lit={lit} />}
        />
        <Notes notes={view.notes} />
        <DayRows view={view} lit={lit} onLight={setLit} />
        <TableTwin twin={view.twin} />
      </div>
      <DayFigures groups={[view.figures]} />
    </div>
  );
}
