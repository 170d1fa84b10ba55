import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '#app/failures.ts';
import { preferences } from '#app/state.ts';
import { hrefOf, isReportRoute, route, type ReportRoute } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import type { Failure } from '#domain/failure.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { rangeText } from '#reports/period/range-text.ts';
import page from '#app/style/page.module.css';
import { windowText } from './dates.ts';
import { everyTime, filterText, withChoice } from './filter-choice.tsx';
import { type LoadedPeriod, usePeriodData } from './period-data.ts';
import { periodsOf, stretchesOf } from './period-of.ts';
import { useSheet } from './paper.ts';
import { PrintHead } from './print-frame.tsx';
import { useWaiting } from './ready.ts';
import { ReportHeader } from './report-header.tsx';
import type { AnyReport, OpenReport, Window } from './report.ts';
import { sheetWords } from './sheet-words.ts';
import styles from './report.module.css';
import { useSteps } from './use-steps.ts';
import { lastDays, windowOf } from './window.ts';
import { say } from './words.ts';

interface Props {
  readonly report: AnyReport;
  readonly person: Person;
  /** The latest day with anything. */
  readonly latest: LocalDate;
  /** True where the days are somebody else's copy: nothing can be added or corrected. */
  readonly isCopy?: boolean;
}

/** A report of one person, with the frame around it. */
export function ReportPage(props: Props) {
  const asked = route.value;
  return isReportRoute(asked) ? <Shown {...props} asked={asked} /> : null;
}

function Shown({
  report,
  asked,
  person: shown,
  latest: end,
  isCopy = false,
}: Props & { readonly asked: ReportRoute }) {
  const window = windowOf(asked, end, report.days);
  const loaded = usePeriodData(shown, stretchesOf(report, { ...asked, ...window }));
  const open = useOpened(report, { ...asked, ...window }, loaded, shown, isCopy);
  const visible = useLast(open, loaded.failure !== null);
  const beside = report.beside(window, asked);
  const facts = factsOf(shown, asked, beside, preferences.value);
  useWaiting(!open && !loaded.failure);
  const days = windowText(window);
  useSheet(sheetWords(shown, days, facts, Date.now()));
  return (
    <article class={styles.page} aria-busy={!open && !loaded.failure}>
      <PrintHead title={sayPage(report.page)} window={days} />
      <ReportHeader
        report={report}
        route={asked}
        window={window}
        latest={end}
        tools={visible?.tools() ?? null}
        facts={facts}
      />
      <Content
        report={report}
        open={visible}
        loaded={loaded}
        asked={{ ...asked, ...window }}
        latest={end}
      />
    </article>
  );
}

/** The report of what arrived, made anew where the window, the data or the preferences change. */
function useOpened(
  report: AnyReport,
  asked: ReportRoute & Window,
  { stretches }: LoadedPeriod,
  shown: Person,
  isCopy: boolean,
): OpenReport | null {
  const key = hrefOf(asked);
  return useSteps(() => {
    const [period, ...others] = periodsOf(report, asked, stretches, preferences.value) ?? [];
    return period ? report.open(period, { route: asked, others, isCopy }, shown) : null;
  }, [report, key, stretches, preferences.value, shown]);
}

/** Below this nobody notices that a page is loading. */
const MOMENT = 150;

/** The report of before for the moment until the one asked for has come, so that nothing jumps. */
function useLast(open: OpenReport | null, isOver: boolean): OpenReport | null {
  const last = useRef<OpenReport | null>(null);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (open) last.current = open;
    setLate(false);
    const timer = setTimeout(() => setLate(true), MOMENT);
    return () => clearTimeout(timer);
  }, [open]);
  return open ?? (isLate || isOver ? null : last.current);
}

const factsOf = (
  shown: Person,
  asked: ReportRoute,
  beside: readonly Window[],
  chosen: Preferences,
): readonly string[] => {
  const filter = filterText(asked);
  return [
    ...(shown.demo ? [say('demo')] : []),
    ...beside.map((other) => say('beside', { days: windowText(other) })),
    chosen.unit,
    say('target', { range: rangeText(chosen) }),
    chosen.zone,
    ...(filter ? [say('filter.on', { what: filter })] : []),
  ];
};

interface ContentProps {
  readonly report: AnyReport;
  readonly open: OpenReport | null;
  readonly loaded: LoadedPeriod;
  readonly asked: ReportRoute & Window;
  readonly latest: LocalDate;
}

function Content({ report, open, loaded, asked, latest: end }: ContentProps) {
  if (loaded.failure) return <Wrong failure={loaded.failure} onRetry={loaded.retry} />;
  if (!open) return <p class={page.wait}>{say('opening', { report: sayPage(report.page) })}</p>;
  if (open.isEmpty)
    return <Nothing asked={asked} newest={lastDays(report.days, end)} more={open.empty()} />;
  return open.body();
}

interface NothingProps {
  readonly asked: ReportRoute & Window;
  readonly newest: Window;
  readonly more: VNode | null;
}

function Nothing({ asked, newest, more }: NothingProps) {
  const isFiltered = filterText(asked) !== '';
  const isNewest = asked.to === newest.to && asked.from <= newest.from;
  return (
    <div class={styles.said}>
      <p>{say(isFiltered ? 'nothing.filtered' : 'nothing')}</p>
      {(isFiltered || !isNewest) && (
        <p>
          <a href={hrefOf({ ...withChoice(asked, everyTime), ...newest })}>
            {say('nothing.latest', { days: windowText(newest) })}
          </a>
        </p>
      )}
      {more}
    </div>
  );
}

/** What happened, what is safe, what to do. */
const Wrong = (props: { readonly failure: Failure; readonly onRetry: () => void }) => (
  <div class={styles.said} role="alert">
    <p>
      <b>{say('wrong')}</b> {failureText(props.failure.code).title}.
    </p>
    <p>
      {say('safe')} {failureText(props.failure.code).next}
    </p>
    <button type="button" onClick={props.onRetry}>
      {say('retry')}
    </button>
  </div>
);
