import { describe, expect, it, vi } from 'vitest';
import { type ReportPage, reportPages } from '#app/report-address.ts';
import { sheetRule } from '#app/report/paper.ts';
import { sheetWords } from '#app/report/sheet-words.ts';
import { preferences as shown } from '#app/state.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { addDays } from '#reports/period/dates.ts';
import { fortnight } from './reports/conditions.ts';
import { preferences, READ } from './reports/day-events.ts';
import { anew, filed } from './reports/filed.ts';
import { markupOf, opened, periodOf, person } from './reports/drawn.ts';

// The markup of each report of one made-up life, as it is on screen and paper, must be the one on
// file. A report without a file gets one at its first run: read it before you commit it.

// Lists of all reports change with each new one and with nothing else.
vi.mock('#app/overview/report-list.tsx', () => ({ ReportList: () => null }));
const ownReports = reportPages.filter((page) => page !== 'packet');

/** The last days of the fortnight, for reports that would fill a file with all of them. */
const days: Partial<Readonly<Record<ReportPage, number>>> = {
  overlay: 2,
  'sensor-meter': 2,
  'modal-day': 5,
  meals: 4,
  episodes: 7,
  data: 1,
  compare: 7,
};

async function drawn(page: ReportPage, unit: GlucoseUnit): Promise<string> {
  const whole = periodOf(fortnight, preferences({ unit }));
  const { to } = fortnight;
  const period = whole.over(addDays(to, 1 - (days[page] ?? 14)), to);
  const report = await opened(page, period);
  expect(report.isEmpty).toBe(false);
  return markupOf(report.body());
}

const shares = (markup: string): readonly string[] =>
  [...markup.matchAll(/(\d+(?:\.\d+)?) ?%/g)].map(([, share = '']) => share);

describe.each(ownReports)('%s', (page) => {
  it('is the markup on file, the same each time it is drawn', async () => {
    const [mgdl, mmol] = [await drawn(page, 'mg/dL'), await drawn(page, 'mmol/L')];
    for (const markup of [mgdl, mmol])
      expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/);
    expect(await drawn(page, 'mg/dL')).toBe(mgdl);
    const files = mgdl === mmol ? [''] : ['.mgdl', '.mmol'];
    for (const [i, unit] of files.entries()) {
      const [file, markup] = [`${page}${unit}.html`, [mgdl, mmol][i]!];
      expect(markup, anew(file)).toBe(filed(file, markup));
    }
  });

  it('has the same percentages in both units', async () => {
    expect(shares(await drawn(page, 'mmol/L'))).toEqual(shares(await drawn(page, 'mg/dL')));
  });
});

it.each(['A4', 'Letter'] as const)('the margins of a sheet of %s are those on file', (paper) => {
  const printed = { name: 'initials', born: '1990-01-31', number: '1234' } as const;
  shown.value = preferences({ paper, printed });
  const words = sheetWords(person, '11–24 Nov 2026', ['mg/dL', 'Europe/Berlin'], READ);
  // The time of printing is of the clock of this computer.
  const [file, rule] = [`sheet.${paper}.css`, `${sheetRule({ ...words, when: 'just now' })}\n`];
  expect(rule, anew(file)).toBe(filed(file, rule));
});
