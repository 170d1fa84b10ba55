import { barHeight, barSizes, drawLyingBar } from '#charts/compare/bars.ts';
import type { CompareView } from '#reports/compare/compare-view.ts';
import { say } from '#reports/compare/words.ts';
import styles from './compare.module.css';
import { Swatch } from './window-names.tsx';

type Rows = NonNullable<CompareView['windows'][number]['bar']>['rows'];

/** The ranges of both windows above each other, to one scale; the legend goes from left to right. */
export const LyingBars = ({ view: { windows, legend } }: { readonly view: CompareView }) => (
  <div class={styles.bars}>
    {windows.map(({ name, bar }, i) => (
      <figure key={i} aria-label={`${name}: ${bar?.text ?? say('bars.none')}`}>
        <span class={styles.barName} aria-hidden="true">
          <Swatch place={i} /> {name}
        </span>
        {bar ? (
          <>
            <Bar rows={bar.rows} width={barSizes.wide} kind={styles.wide} />
            <Bar rows={bar.rows} width={barSizes.narrow} kind={styles.narrow} />
          </>
        ) : (
          <span class="quiet">{say('bars.none')}</span>
        )}
      </figure>
    ))}
    <ul class={styles.legend} aria-hidden="true">
      {legend.map(({ level, label }) => (
        <li key={level} data-level={level}>
          <span class={styles.patch} />
          {label}
        </li>
      ))}
    </ul>
  </div>
);

interface BarProps {
  readonly rows: Rows;
  readonly width: number;
  readonly kind: string | undefined;
}

function Bar({ rows, width, kind }: BarProps) {
  const { segments, labels } = drawLyingBar(rows, width);
  const { labels: top, bar, all } = barHeight;
  return (
    <svg class={kind} viewBox={`0 0 ${width} ${all}`} aria-hidden="true">
      {labels.map(({ text, x, at }) => (
        <g key={at}>
          <path class={styles.leader} d={`M${x} ${top - 3}L${at} ${top}`} />
          <text class={styles.share} x={x} y={top - 5}>
            {text}
          </text>
        </g>
      ))}
      {segments.map(({ level, x, width: length }) => (
        <rect
          key={level}
          class={styles.segment}
          data-level={level}
          x={x}
          y={top}
          width={length}
          height={bar}
        />
      ))}
    </svg>
  );
}
