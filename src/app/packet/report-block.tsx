import { useEffect, useState } from 'preact/hooks';
import { windowText } from '#app/report/dates.ts';
import { reportsOf } from '#app/report/pages.ts';
import { usePeriodData } from '#app/report/period-data.ts';
import { periodsOf, stretchesOf } from '#app/report/period-of.ts';
import { PrintHead } from '#app/report/print-frame.tsx';
import { useWaiting } from '#app/report/ready.ts';
import type { AnyReport, Window } from '#app/report/report.ts';
import { useSteps } from '#app/report/use-steps.ts';
import type { ReportRoute } from '#app/route.ts';
import { preferences, report as tell } from '#app/state.ts';
import { say as sayPage } from '#app/words.ts';
import type { ReportBlock } from './blocks.ts';
import type { BlockProps } from './packet.tsx';
import styles from './packet.module.css';
import { say } from './words.ts';

interface Props extends BlockProps {
  readonly block: ReportBlock;
}

/** One report of the packet, under its own head. */
export function ReportBlockView({ block, ...props }: Props) {
  const report = useReport(block);
  useWaiting(!report);
  const { from, to } = props.period.input;
  return (
    <>
      <h2 class={styles.name}>{sayPage(block)}</h2>
      <PrintHead title={sayPage(block)} window={windowText({ from, to })} />
      {report ? (
        <Opened report={report} {...props} />
      ) : (
        <p class="quiet">{say('loading', { report: sayPage(block) })}</p>
      )}
    </>
  );
}

function useReport(block: ReportBlock): AnyReport | undefined {
  const [report, setReport] = useState<AnyReport>();
  useEffect(() => {
    reportsOf[block]().then(setReport, tell);
  }, [block]);
  return report;
}

/** Some reports look at more days than those of the packet: each reads what it needs. */
function Opened({ report, period, person }: BlockProps & { readonly report: AnyReport }) {
  const { from, to } = period.input;
  const asked: ReportRoute & Window = { page: report.page, from, to };
  const { stretches, failure } = usePeriodData(person, stretchesOf(report, asked));
  const open = useSteps(() => {
    const [own, ...others] = periodsOf(report, asked, stretches, preferences.value) ?? [];
    return own ? report.open(own, { route: asked, others }, person) : null;
  }, [report, stretches, from, to, preferences.value]);
  useWaiting(!open && !failure);
  if (failure) return <p role="alert">{say('failed')}</p>;
  if (!open) return <p class="quiet">{say('loading', { report: sayPage(report.page) })}</p>;
  return open.isEmpty ? <p class="quiet">{say('empty')}</p> : open.body();
}
