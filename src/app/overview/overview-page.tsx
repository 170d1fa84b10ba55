import type { BodyProps } from '#app/report/report.ts';
import { HeadlineText } from '#app/headline/headline-text.tsx';
import { PatternList } from '#app/patterns/pattern-list.tsx';
import { hrefOf } from '#app/route.ts';
import { latest } from '#app/state.ts';
import { dateText } from '#app/format.ts';
import type { OverviewView } from '#reports/overview/overview.ts';
import styles from './overview.module.css';
import { NumberTable } from './number-table.tsx';
import { ReadOuts } from './read-outs.tsx';
import { ReportList } from './report-list.tsx';
import { SetChanges } from './set-changes.tsx';
import { say } from './words.ts';

/** How the devices stand, 7, 14 and 30 days side by side, and the way to everything else. */
export const OverviewPage = ({ view }: BodyProps<OverviewView>) => (
  <div class={styles.overview}>
    <div class={styles.numbers}>
      {view.tables.length > 0 && <HeadlineText headline={view.headline} />}
      {view.tables.map((table) => (
        <NumberTable key={table.id} table={table} />
      ))}
      {view.patterns && <PatternList view={view.patterns} />}
      {view.tables.length === 0 && <p class="quiet">{say('nothing-measured')}</p>}
    </div>
    <div class={styles.beside}>
      <ReadOuts readOuts={view.readOuts} />
      {view.sets.length > 0 && <SetChanges sets={view.sets} />}
      {latest.value && (
        <p>
          <a class={styles.link} href={hrefOf({ page: 'day', date: latest.value })}>
            {say('latest-day', { date: dateText(latest.value) })}
          </a>
        </p>
      )}
      <ReportList />
    </div>
  </div>
);
