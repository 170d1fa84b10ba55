import { go, hrefOf, type ReportRoute } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import type { LocalDate } from '#domain/time.ts';
import type { VNode } from 'preact';
import { windowText } from './dates.ts';
import { FilterChoice } from './filter-choice.tsx';
import { isReady } from './ready.ts';
import type { AnyReport, Window } from './report.ts';
import head from '#app/style/header.module.css';
import { Steps } from '#app/steps.tsx';
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

/** The window, its arrows and the ways to another one: in the same place on every report. */
export function ReportHeader({ report, route, window, latest, tools, facts }: Props) {
  const at = (other: Window) => hrefOf({ ...route, ...other });
  const newest = lastDays(daysIn(window), latest);
  return (
    <header class={head.header}>
      <Steps
        label={say('steps')}
        before={{ href: at(shifted(window, -1)), label: say('before') }}
        after={{ href: at(shifted(window, 1)), label: say('after') }}
      >
        <div class={`${head.title} ${styles.title}`}>
          <h1>{sayPage(report.page)}</h1>
          <p>{windowText(window)}</p>
        </div>
      </Steps>
      <div class={head.tools}>
        <WindowChoice window={window} latest={latest} onChoose={(w) => go({ ...route, ...w })} />
        {report.hasFilters && <FilterChoice route={route} />}
        {window.to !== latest && (
          <a class={head.tool} href={at(newest)}>
            {say('window.latest')}
          </a>
        )}
        {tools}
        <button type="button" class={head.tool} disabled={!isReady.value} onClick={() => print()}>
          {say('print')}
        </button>
      </div>
      <p class={head.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}
