import { afterEach, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import { speak } from '#domain/language.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { instant, localDate, zone } from '#domain/time.ts';
import { dailySummary } from '#reports/daily-summary.ts';
import { pumpPart } from '#reports/day/pump/index.ts';
import { addDays } from '#reports/period/dates.ts';
import { wornPump } from '../tools/bench/worn-pump.ts';

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const { events } = wornPump(20, NOW);
const UTC = zone('UTC');

/** A day of a simulated pump that knows low-glucose suspends. */
function dayOf(ago: number) {
  const date = addDays(localDate('2026-11-25'), -ago);
  const on = (at: number, from: number, to: number) =>
    at >= Date.parse(addDays(date, from)) && at < Date.parse(addDays(date, to));
  return dailySummary(
    {
      date,
      zone: UTC,
      events: events.filter(({ at }) => on(at, 0, 1)),
      nearby: events.filter(({ at, kind }) => kind !== 'sensor-glucose' && on(at, -2, 2)),
      settings: events.filter((event) => event.kind === 'settings'),
      devices: [
        {
          key: events[0]!.device,
          device: { family: 'paradigm', model: '754', serial: '100001' },
          name: 'Paradigm Veo 754',
          lastRead: instant(NOW),
          clockSkewMs: 5 * 60_000,
          complete: false,
        },
      ],
      preferences: defaultPreferences(UTC),
      now: instant(NOW),
      viewerZone: zone('Europe/Berlin'),
    },
    pumpPart,
  );
}

/** Names that stand for something else than words a person reads. */
const codes =
  /(^|\.)(id|event|kind|sort|shape|place|level|role|symbol|type|origin|style|line|startSign|endSign|state|zone|date|key|sources|source)$/;

/** Every text of a view by its way there. */
function textsOf(value: unknown, way = ''): readonly (readonly [string, string])[] {
  if (codes.test(way)) return [];
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${way}.${name}`));
}

/** What is written alike: units, names of devices and words that both languages have. */
const alike = [
  /^(mg\/dL|mmol\/L|min|h|g|%)$/,
  /^[\d.,–:% ]+(mg\/dL|mmol\/L|min|h|g)( \d+ min)?$/,
  /^(Sensor|Bolus|Basal|Alarm|Code|Insulin|Variation|Rate)$/,
  /^Code \d+$/,
  /^TS \d/,
  /^Paradigm Veo 754( …\w+)?$/,
  /^D [\d.,+!]+$|^S [\d.,!]+$/,
];

afterEach(() => speak('en'));

it('a day of a pump has no text in German that is the English one', () => {
  addGerman();
  const days = [0, 1, 2, 3, 4, 5, 6];
  const english = days.flatMap((ago) => textsOf(dayOf(ago)));
  speak('de');
  const inGerman = days.flatMap((ago) => textsOf(dayOf(ago)));
  expect(inGerman.length).toBe(english.length);
  const same = english
    .filter(([, text], i) => text === inGerman[i]![1] && /\p{L}{2}|^\p{L}$/u.test(text))
    .map(([, text]) => text)
    .filter((text) => !alike.some((one) => one.test(text)));
  expect([...new Set(same)]).toEqual([]);
});

it('writes numbers with a comma and insulin in IE', () => {
  addGerman();
  speak('de');
  const texts = textsOf(dayOf(1)).map(([, text]) => text);
  expect(texts.filter((text) => /\d U\b|\bU\/h/.test(text))).toEqual([]);
  expect(texts.filter((text) => /\d IE\b/.test(text)).length).toBeGreaterThan(5);
  expect(texts.filter((text) => /^\d+\.\d/.test(text))).toEqual([]);
});
