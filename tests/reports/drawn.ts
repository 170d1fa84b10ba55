import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { vi } from 'vitest';
import type { ReportPage } from '#app/report-address.ts';
import { reportsOf } from '#app/report/pages.ts';
import type { OpenReport } from '#app/report/report.ts';
import { preferences as shown } from '#app/state.ts';
import type { Preferences } from '#domain/preferences.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { Period } from '#reports/period/period.ts';
import { inOneGo } from '#reports/steps.ts';
import type { Condition } from './conditions.ts';
import { preferences, READ } from './day-events.ts';

// What the files of a page look at when they are loaded.
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('navigator', { language: 'en-GB' });
// Pages say how long ago something was.
vi.useFakeTimers({ toFake: ['Date'], now: READ });
// Effects do not run where markup is made of a page: tables under pictures are there at once.
vi.mock('#app/report/later.ts', () => ({ useLater: (rows: unknown) => rows }));

export const person = { id: 'golden', name: 'Kim Doe', demo: false };

/** A made-up life as a report is given it. */
export function periodOf(life: Condition, own: Preferences = preferences()): Period {
  const settings = life.events.filter((event) => event.kind === 'settings');
  const { zone } = own;
  return new Period({ ...life, zone, filter: everything, settings, preferences: own, now: READ });
}

/** A report as its page opens it. */
export async function opened(page: ReportPage, period: Period): Promise<OpenReport> {
  shown.value = period.input.preferences;
  const { from, to } = period.input;
  const route = { page, from, to };
  const report = await reportsOf[page]();
  const others = report.beside(route, route).map((other) => period.over(other.from, other.to));
  return inOneGo(report.open(period, { route, others }, person));
}

/** Markup, an element on each line, the names of classes without what a build adds to them. */
export const markupOf = <Props>(drawn: VNode<Props>): string =>
  `${render(drawn)}\n`
    .replaceAll(/><(?!\/)/g, '>\n<')
    .replaceAll(
      /class="([^"]*)"/g,
      (_, names: string) => `class="${names.replaceAll(/_(\w+?)_[\da-z]{5,6}_?\d*/g, '$1')}"`,
    );
