import { once } from '#reports/once.ts';
import { isInSteps } from '#reports/steps.ts';
import { AtOnce } from './at-once.tsx';
import type { AnyReport, Report } from './report.ts';

/** Closes a report over its view model, so that the frame need not know its type. */
export function defineReport<View>(report: Report<View>): AnyReport {
  const { page, days = 14, filters = true, reads = (window) => window } = report;
  const { beside = () => [], Body, Tools, Empty } = report;
  return {
    page,
    days,
    hasFilters: filters,
    reads,
    beside,
    *open(period, asked, person) {
      const made = report.view(period, asked);
      const view = isInSteps(made) ? yield* made : made;
      const { route, isCopy = false } = asked;
      const props = { view, route, person, isCopy };
      return {
        isEmpty: report.isEmpty(view),
        body: once(() => (
          <>
            {report.ofSensors && <AtOnce period={period} />}
            <Body {...props} />
          </>
        )),
        empty: () => (Empty ? <Empty {...props} /> : null),
        tools: () => (Tools ? <Tools {...props} /> : null),
      };
    },
  };
}
