import { DayFigures } from '#app/day/day-figures.tsx';
import { defineReport } from '#app/report/define.tsx';
import type { BodyProps } from '#app/report/report.ts';
import frame from '#app/report/report.module.css';
import { episodesView } from '#reports/episodes/episodes-view.ts';
import type { EpisodeList, EpisodesView } from '#reports/episodes/view.ts';
import { BeforeTable } from './before-table.tsx';
import { EpisodeTable } from './episode-table.tsx';
import styles from './episodes.module.css';
import { HoursFigure } from './hours-figure.tsx';

/** Low and high episodes, and what is recorded before each. */
export const episodesReport = defineReport<EpisodesView>({
  page: 'episodes',
  ofSensors: true,
  view: (period) => episodesView(period),
  isEmpty: ({ from }) => from === 'nothing',
  Body: Episodes,
});

function Episodes({ view: { lists, notes } }: BodyProps<EpisodesView>) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class={styles.note}>
          {note}
        </p>
      ))}
      {lists.map((list) => (
        <Side key={list.id} list={list} />
      ))}
    </>
  );
}

const Side = ({ list }: { readonly list: EpisodeList }) => (
  <section class={styles.side}>
    <h2>{list.title}</h2>
    <div class={frame.split}>
      <div>
        {list.hours && <HoursFigure side={list.id} hours={list.hours} />}
        <BeforeTable before={list.before} />
        <EpisodeTable list={list} />
      </div>
      <DayFigures groups={[list.group]} label={list.title} />
    </div>
  </section>
);
