import { hrefOf } from '#app/route.ts';
import type { CalendarDay, CalendarMonth } from '#reports/sets/view.ts';
import { LateSign, MarkSign } from './marks.tsx';
import styles from './sets.module.css';

interface Props {
  readonly month: CalendarMonth;
  readonly weekdays: readonly string[];
}

/** A month, a week in each row; each day leads to its Daily Summary. */
export const Calendar = ({ month: { id, title, label, weeks }, weekdays }: Props) => (
  <table class={styles.month} aria-label={label}>
    <caption>{title}</caption>
    <thead>
      <tr>
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col">
            {weekday}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week, i) => (
        <tr key={`${id} ${i}`}>
          {week.map((day, place) => (
            <td key={day?.date ?? place}>{day && <Day day={day} />}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Day = ({ day }: { readonly day: CalendarDay }) => (
  <a
    href={hrefOf({ page: 'day', date: day.date })}
    class={styles.day}
    title={day.label}
    data-changed={day.marks.some(({ sort }) => sort === 'cannula')}
  >
    <span class="spoken">{day.label}</span>
    <span class={styles.seen} aria-hidden="true">
      <span class={styles.number}>{day.number}</span>
      <span class={styles.since}>{day.since}</span>
      <span class={styles.marks}>
        {day.marks.map(({ id, sort }) => (
          <MarkSign key={id} sort={sort} />
        ))}
      </span>
      {day.lives.map(({ hours, isLate }, i) => (
        <span key={i} class={styles.life}>
          {hours}&#8239;h {isLate && <LateSign />}
        </span>
      ))}
    </span>
  </a>
);
