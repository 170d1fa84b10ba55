import { FigureRow, HowText } from '#app/day/day-figures.tsx';
import figures from '#app/day/figures.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import type { How } from '#reports/metrics/metric.ts';
import type { ProfileView } from '#reports/profile/view.ts';
import { say } from '#reports/profile/words.ts';
import { CurveFigure } from './curve-figure.tsx';
import { DayGrid } from './day-grid.tsx';
import styles from './profile.module.css';
import { RangeFigure } from './range-figure.tsx';

/** The profile as one sheet: ranges and figures, the curve, the days. */
export function ProfilePage({ view }: BodyProps<ProfileView>) {
  return (
    <>
      <div class={styles.sheet}>
        <p class={styles.devices}>{view.devices.join(' · ')}</p>
        {view.banner && <p class={styles.banner}>{view.banner}</p>}
        <div class={styles.top}>
          <Ranges view={view} />
          <section class={figures.group}>
            <h2>{say('title.figures')}</h2>
            {view.figures.map((figure, i) => (
              <FigureRow key={figure.id} figure={figure} isHead={i === 0} />
            ))}
          </section>
        </div>
        <Profile view={view} />
        <DayGrid days={view.days} scale={view.scale} />
      </div>
      {view.twins.map((twin) => (
        <TableTwin key={twin.caption} twin={twin} />
      ))}
    </>
  );
}

interface ViewProps {
  readonly view: ProfileView;
}

function Ranges({ view: { ranges, source, unit } }: ViewProps) {
  return (
    <section class={styles.ranges}>
      <h2>{say(source === 'meter' ? 'title.readings' : 'title.ranges', { unit })}</h2>
      {ranges.shown ? (
        <>
          <RangeFigure bar={ranges.shown} />
          {ranges.shown.notes.map((note) => (
            <p key={note} class={styles.note}>
              {note}
            </p>
          ))}
          <Explained how={ranges.shown.how} />
        </>
      ) : (
        <p class={styles.missing}>{ranges.missing}</p>
      )}
    </section>
  );
}

function Profile({ view: { curve, scale, unit } }: ViewProps) {
  return (
    <section class={styles.curve}>
      <h2>{say('title.curve', { unit })}</h2>
      {curve.shown ? (
        <>
          <CurveFigure curve={curve.shown} scale={scale} />
          <Explained how={curve.shown.how} />
        </>
      ) : (
        <p class={styles.missing}>{curve.missing}</p>
      )}
    </section>
  );
}

/** How a picture was computed, for who asks. */
const Explained = ({ how }: { readonly how: How }) => (
  <details class={styles.explained}>
    <summary>{say('how')}</summary>
    <HowText how={how} />
  </details>
);
