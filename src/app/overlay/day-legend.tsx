import { hrefOf } from '#app/route.ts';
import type { LocalDate } from '#domain/time.ts';
import type { OverlayDay } from '#reports/overlay/view.ts';
import { say } from '#reports/overlay/words.ts';
import { DayLine, MeanLine } from './day-line.tsx';
import styles from './overlay.module.css';

export interface LightProps {
  /** The day that stands out. */
  readonly lit: LocalDate | null;
  readonly onLight: (date: LocalDate | null) => void;
}

/** Says which day is pointed at, with the mouse or the keys. */
export const lighting = (date: LocalDate, onLight: LightProps['onLight']) => ({
  onMouseEnter: () => onLight(date),
  onMouseLeave: () => onLight(null),
  onFocusCapture: () => onLight(date),
  onBlurCapture: () => onLight(null),
});

interface Props extends LightProps {
  readonly days: readonly OverlayDay[];
}

/** Which line is which day; each leads to it. */
export const DayLegend = ({ days, lit, onLight }: Props) => (
  <ul class={styles.legend} aria-label={say('legend')}>
    {days.map((day) => (
      <li key={day.date} data-lit={day.date === lit} {...lighting(day.date, onLight)}>
        <a
          href={hrefOf({ page: 'day', date: day.date })}
          aria-label={say('open.day', { date: day.name })}
        >
          <DayLine day={day} />
          {day.name}
        </a>
      </li>
    ))}
    {days.length > 1 && (
      <li>
        <MeanLine />
        {say('mean')}
      </li>
    )}
  </ul>
);
