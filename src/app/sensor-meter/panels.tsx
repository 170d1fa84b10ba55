import { useMemo } from 'preact/hooks';
import { Columns } from '#app/modal-day/columns.tsx';
import { Legend } from '#app/modal-day/legend.tsx';
import { Traces } from '#app/overlay/traces.tsx';
import { Notes } from '#app/plot/notes.tsx';
import { Plot } from '#app/plot/plot.tsx';
import { TableTwin } from '#app/report/table-twin.tsx';
import { hrefOf, type ReportRoute } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import { drawModal } from '#charts/modal-day/picture.ts';
import { drawOverlay } from '#charts/overlay/picture.ts';
import type { ModalView } from '#reports/modal-day/view.ts';
import { say as sayModal } from '#reports/modal-day/words.ts';
import type { OverlayView } from '#reports/overlay/view.ts';
import { say as sayOverlay } from '#reports/overlay/words.ts';

interface PanelProps<View> {
  readonly view: View;
  readonly route: ReportRoute;
}

/** The name of a picture leads to the report that it is taken from. */
const Head = ({ page, route }: Pick<ReportRoute, 'page'> & { readonly route: ReportRoute }) => (
  <h2>
    <a href={hrefOf({ ...route, page })}>{sayPage(page)}</a>
  </h2>
);

/** The traces of the days over each other. */
export function OverlayPanel({ view, route }: PanelProps<OverlayView>) {
  const half = useMemo(() => drawOverlay(view, 'half'), [view]);
  const narrow = useMemo(() => drawOverlay(view, 'narrow'), [view]);
  return (
    <section>
      <Head page="overlay" route={route} />
      <Plot
        title={view.title}
        hint={sayOverlay('hint')}
        texts={view.moments.map(({ text }) => text)}
        wide={half}
        narrow={narrow}
        isHalf
        draw={(picture) => <Traces view={view} picture={picture} lit={null} />}
      />
      <Notes notes={view.notes} />
      <TableTwin twin={view.twin} />
    </section>
  );
}

/** The readings by the hour of the day. */
export function HoursPanel({ view, route }: PanelProps<ModalView>) {
  const half = useMemo(() => drawModal(view, 'half'), [view]);
  const narrow = useMemo(() => drawModal(view, 'narrow'), [view]);
  return (
    <section>
      <Head page="modal-day" route={route} />
      <Plot
        title={view.title}
        hint={sayModal('hint')}
        showsHint={false}
        texts={view.columns.map(({ text }) => text)}
        wide={half}
        narrow={narrow}
        isHalf
        draw={(picture) => <Columns picture={picture} />}
      />
      <Legend view={view} />
    </section>
  );
}
