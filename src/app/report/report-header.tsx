import { go, hrefOf, type ReportRoute } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import type { LocalDate } from '#domain/time.ts';
import type { VNode } from 'preact';
import { windowText } from './dates.ts';
import { FilterChoice } from './filter-choice.tsx';
import type { AnyReport, Window } from './report.ts';
import styles from './report.module.css';
import { daysIn, lastDays, shifted } from './window.ts';
import { WindowChoice } from './window-choice.tsx';
import { say } from './words.ts';

interface Props {
  readonly report: AnyReport;
  readonly route: ReportRoute;
  readonly window: Window;
  readonly latest: LocalDate;
  readonly tools: VNode | null;
  readonly facts: readonly string[];
}

const Arrow = ({ way }: { readonly way: 'back' | 'on' }) => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={way === 'back' ? 'M12 4l-6 6 6 6' : 'M8 4l6 6-6 6'} class={styles.arrow} />
  </svg>
);

/** The window, its arrows and the ways to another one: in the same place on every report. */
export function ReportHeader({ report, route, window, latest, tools, facts }: Props) {
  const at = (other: Window) => hrefOf({ ...route, ...other });
  const newest = lastDays(daysIn(window), latest);
  return (
    <header class={styles.header}>
      <nav class={styles.steps} aria-label={say('steps')}>
        <a href={at(shifted(window, -1))} class={styles.step} aria-label={say('before')}>
          <Arrow way="back" />
        </a>
        <a href={at(shifted(window, 1))} class={styles.step} aria-label={say('after')}>
          <Arrow way="on" />
        </a>
        <div class={styles.title}>
          <h1>{sayPage(report.page)}</h1>
          <p>{windowText(window)}</p>
        </div>
      </nav>
      <div class={styles.tools}>
        <WindowChoice window={window} latest={latest} onChoose={(w) => go({ ...route, ...w })} />
        {report.hasFilters && <FilterChoice route={route} />}
        {window.to !== latest && (
          <a class={styles.tool} href={at(newest)}>
            {say('window.latest')}
          </a>
        )}
        {tools}
        <button type="button" class={styles.tool} onClick={() => print()}>
          {say('print')}
        </button>
      </div>
      <p class={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}
