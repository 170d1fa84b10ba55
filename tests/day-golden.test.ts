import { h } from 'preact';
import { expect, it } from 'vitest';
import { DayFigures } from '#app/day/day-figures.tsx';
import { DayLegend, DayNotes } from '#app/day/day-notes.tsx';
import { PrintHead } from '#app/day/print-frame.tsx';
import { SnapshotView } from '#app/device-settings/snapshot-view.tsx';
import { instant, wallDate } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { addDays } from '#reports/period/dates.ts';
import { snapshotAt } from '#reports/settings/snapshot.ts';
import { settingsView } from '#reports/settings/view.ts';
import { fortnight } from './reports/conditions.ts';
import { BERLIN, preferences, READ, summary } from './reports/day-events.ts';
import { markupOf, person } from './reports/drawn.ts';
import { anew, filed } from './reports/filed.ts';

/** What of the last day and of the pump's settings is drawn without a canvas. */
const { to, sensor, events, devices } = fortnight;
const dayIn = (unit: GlucoseUnit) =>
  summary(
    to,
    [...events, ...sensor].filter(({ wall }) => wall.startsWith(to)),
    {
      nearby: events.filter(
        ({ wall }) => !wall.startsWith(to) && addDays(to, -2) <= wallDate(wall),
      ),
      settings: events.filter((event) => event.kind === 'settings'),
      devices,
      preferences: preferences({ unit }),
    },
  );

it.each(['mg/dL', 'mmol/L'] as const)('the figures of a day are those on file in %s', (unit) => {
  const view = dayIn(unit);
  const parts = [
    markupOf(h(PrintHead, { person, view })),
    markupOf(h(DayFigures, { groups: view.statistics })),
    markupOf(h(DayLegend, { entries: view.legend })),
    markupOf(h(DayNotes, { notes: view.footnotes })),
  ];
  const file = unit === 'mg/dL' ? 'day.mgdl.html' : 'day.mmol.html';
  const markup = parts.join('');
  expect(markup, anew(file)).toBe(filed(file, markup));
});

it('what a pump was set to is the markup on file', () => {
  const set = events.filter((event) => event.kind === 'settings');
  const at = instant(READ);
  const clock = { hours: '24', zone: BERLIN } as const;
  const view = settingsView(snapshotAt(set, at, set[0]!.at), at, clock);
  const file = 'device-settings.html';
  const markup = markupOf(h(SnapshotView, { view }));
  expect(markup, anew(file)).toBe(filed(file, markup));
});
