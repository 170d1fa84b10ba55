import { hrefOf } from '#app/route.ts';
import { drawThumb, thumbSize } from '#charts/profile/thumbnail.ts';
import type { DaysPart, GlucoseScale, Thumb } from '#reports/profile/view.ts';
import { say } from '#reports/profile/words.ts';
import styles from './profile.module.css';

interface Props {
  readonly days: DaysPart;
  readonly scale: GlucoseScale;
}

/** The days one by one, a week in each row; each opens its Daily Summary. */
export const DayGrid = ({ days: { weekdays, days, note }, scale }: Props) => (
  <section class={styles.days}>
    <h2>
      {say('title.days')} <small>{note}</small>
    </h2>
    <div class={styles.week} aria-hidden="true">
      {weekdays.map((weekday) => (
        <span key={weekday}>{weekday}</span>
      ))}
    </div>
    <ul class={styles.week}>
      {days.map((day) => (
        <li key={day.date} data-left-out={day.isLeftOut}>
          <a href={hrefOf({ page: 'day', date: day.date })}>
            <span class="spoken">{day.text}</span>
            <span class={styles.date} aria-hidden="true">
              {day.day} {day.month} {day.length && `(${day.length})`}
            </span>
            <Day day={day} scale={scale} />
          </a>
        </li>
      ))}
    </ul>
  </section>
);

function Day({ day, scale }: { readonly day: Thumb; readonly scale: GlucoseScale }) {
  const { width, height } = thumbSize;
  const { target, noon, line, low, high, dots, beyond } = drawThumb(day, scale);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x="0" y={target.y} width={width} height={target.height} class={styles.target} />
      <path d={`M${noon} ${height}v-4`} class={styles.tick} />
      <path d={high} data-level="high" class={styles.area} />
      <path d={low} data-level="low" class={styles.area} />
      <path d={line} class={styles.trace} />
      <path d={dots} class={styles.dot} />
      {beyond.map((x) => (
        <path key={x} d={`M${x - 2.5} 4.5l2.5 -4l2.5 4z`} class={styles.beyond} />
      ))}
      <path d={`M0 ${height - 0.5}h${width}`} class={styles.grid} />
    </svg>
  );
}
