import { Scroller } from '#app/report/scroller.tsx';
import { useState } from 'preact/hooks';
import { hrefOf } from '#app/route.ts';
import type { AlarmDay, AlarmRow } from '#reports/alarms/view.ts';
import { count, say } from '#reports/alarms/words.ts';
import styles from './alarms.module.css';

/** Days that are shown before somebody asks for all. */
const FIRST = 14;

/** Alarms by the day they rang on, latest first. */
export function AlarmList({ days }: { readonly days: readonly AlarmDay[] }) {
  const [isWhole, setWhole] = useState(false);
  if (days.length === 0) return <p class="quiet">{say('types.none')}</p>;
  const shown = isWhole ? days : days.slice(0, FIRST);
  return (
    <>
      <Scroller label={say('table')}>
        <table class={styles.table}>
          <caption class="spoken">{say('table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('head.time')}</th>
              <th scope="col">{say('head.alarm')}</th>
              <th scope="col">{say('head.from')}</th>
              <th scope="col">{say('head.value')}</th>
              <th scope="col">{say('head.cleared')}</th>
            </tr>
          </thead>
          {shown.map((day) => (
            <Day key={day.date} day={day} />
          ))}
        </table>
      </Scroller>
      {shown.length < days.length && (
        <button type="button" data-kind="link" onClick={() => setWhole(true)}>
          {count('show', days.length - shown.length)}
        </button>
      )}
    </>
  );
}

const Day = ({ day: { date, day, number, rows } }: { readonly day: AlarmDay }) => (
  <tbody>
    <tr class={styles.day}>
      <th scope="rowgroup" colSpan={5}>
        <a href={hrefOf({ page: 'day', date })}>{day}</a> <small>{number}</small>
      </th>
    </tr>
    {rows.map((row) => (
      <Row key={row.id} row={row} />
    ))}
  </tbody>
);

interface RowProps {
  readonly row: AlarmRow;
}

const Row = ({ row: { clock, name, originName, device, value, cleared } }: RowProps) => (
  <tr>
    <td class={styles.clock}>{clock}</td>
    <th scope="row">{name}</th>
    <td>
      {originName}
      {device && <small> {device}</small>}
    </td>
    <td class={styles.clock}>{value}</td>
    <td>{cleared}</td>
  </tr>
);
