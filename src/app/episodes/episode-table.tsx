import { Scroller } from '#app/report/scroller.tsx';
import { useState } from 'preact/hooks';
import { hrefOf } from '#app/route.ts';
import { BEFORE_HOURS } from '#reports/episodes/before.ts';
import type { EpisodeList, EpisodeRow } from '#reports/episodes/view.ts';
import { count, say } from '#reports/episodes/words.ts';
import styles from './episodes.module.css';

/** Rows that are shown before somebody asks for all. */
const FIRST = 15;

/** Each episode, latest first, with the way to its day. */
export function EpisodeTable({ list }: { readonly list: EpisodeList }) {
  const [isWhole, setWhole] = useState(false);
  const { rows, id, title } = list;
  if (rows.length === 0) return <p class="quiet">{say('list.none')}</p>;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const hasLength = rows.some(({ length }) => length !== '');
  return (
    <>
      <Scroller label={title}>
        <table class={styles.table}>
          <caption class="spoken">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('list.when')}</th>
              <th scope="col">{say('list.level')}</th>
              {hasLength && <th scope="col">{say('list.length')}</th>}
              <th scope="col">{say(id === 'low' ? 'list.extreme' : 'list.extreme.high')}</th>
              {hasLength && <th scope="col">{say('list.before', { hours: BEFORE_HOURS })}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} hasLength={hasLength} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {shown.length < rows.length && (
        <button type="button" data-kind="link" onClick={() => setWhole(true)}>
          {count('list.show', rows.length - shown.length)}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: EpisodeRow;
  readonly hasLength: boolean;
}

const Row = ({ row, hasLength }: RowProps) => (
  <tr>
    <th scope="row">
      <a href={hrefOf({ page: 'day', date: row.date })}>
        {row.day} {row.clock}
      </a>
    </th>
    <td>
      <span class={styles.level} data-level={row.level}>
        <Sign level={row.level} />
        {row.levelName}
      </span>
      {row.flags.length > 0 && <small> {row.flags.join(', ')}</small>}
    </td>
    {hasLength && <td class={styles.length}>{row.length}</td>}
    <td class={styles.extreme}>{row.extreme}</td>
    {hasLength && (
      <td class={styles.records}>
        {row.before.length === 0 && <span class="quiet">{say('list.before.none')}</span>}
        <ul>
          {row.before.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      </td>
    )}
  </tr>
);

const paths: Readonly<Record<EpisodeRow['level'], string>> = {
  'very-low': 'M1 1h10l-5 6zM1 6h10l-5 6z',
  low: 'M1 2h10l-5 9z',
  high: 'M1 10h10l-5 -9z',
  'very-high': 'M1 11h10l-5 -6zM1 6h10l-5 -6z',
};

/** Down for low, up for high, twice for level 2. */
const Sign = ({ level }: { readonly level: EpisodeRow['level'] }) => (
  <svg viewBox="0 0 12 12" class={styles.sign} aria-hidden="true">
    <path d={paths[level]} />
  </svg>
);
