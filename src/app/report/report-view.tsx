import { Lost } from '#app/lost.tsx';
import { lazy } from '#app/lazy.tsx';
import type { ReportPage } from '#app/report-address.ts';
import { isReportRoute, route } from '#app/route.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import type { ComponentType } from 'preact';
import { reportsOf } from './pages.ts';
import { ReportPage as Frame } from './report-page.tsx';

interface Props {
  readonly person: Person;
  readonly latest: LocalDate;
}

const made = new Map<ReportPage, ComponentType<Props>>();

/** The page of a report, its code fetched when it is first asked for. */
function pageOf(page: ReportPage): ComponentType<Props> {
  const load = reportsOf[page];
  const known =
    made.get(page) ??
    lazy<Props>(async () => {
      const report = await load();
      return (props) => <Frame report={report} {...props} />;
    });
  made.set(page, known);
  return known;
}

/** The report that the address asks for. */
export function ReportView(props: Props) {
  const asked = route.value;
  const Page = isReportRoute(asked) ? pageOf(asked.page) : undefined;
  return Page ? <Page {...props} /> : <Lost />;
}
