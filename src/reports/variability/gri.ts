import { decimals } from '#domain/language.ts';
import { type Gri, griOf } from '../metrics/risk.ts';
import { sharesOf } from '../metrics/shares.ts';
import { FULL_ACTIVE, FULL_DAYS, sufficiencyOf } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { dateText } from '../period/time-text.ts';
import { say } from './words.ts';
import type { GriGrid, GriPoint } from './view.ts';

/** The index of a window that suffices for a summary; null of any other. Metrics §3, §6. */
function griIn(period: Period): Gri | null {
  const shares = sharesOf(period.trace());
  return shares && sufficiencyOf(period).level === 'full' ? griOf(shares) : null;
}

const windowText = ({ input }: Period): string =>
  say('window', { from: dateText(input.from), to: dateText(input.to) });

function pointOf(id: GriPoint['id'], period: Period): GriPoint | null {
  const gri = griIn(period);
  if (!gri) return null;
  const text = say('gri.text', { value: decimals(gri.value, 0), zone: gri.zone });
  return { ...gri, id, label: windowText(period), text };
}

const missingText = (period: Period): string => {
  const { window, active } = sufficiencyOf(period);
  return say('gri.few', {
    days: FULL_DAYS,
    percent: FULL_ACTIVE,
    dates: windowText(period),
    window,
    active: decimals(Math.floor(active ?? 0), 0),
  });
};

const cells = ({ label, value, zone, hypo, hyper }: GriPoint): readonly string[] => [
  label,
  decimals(value, 0),
  zone,
  `${decimals(hypo, 1)} %`,
  `${decimals(hyper, 1)} %`,
];

/** The risk of this window and of the one before it, on the grid of its two components. */
export function griGrid(period: Period, before: Period | undefined): GriGrid {
  const asked = [
    ['now', period],
    ...(before && before.trace().at.length > 0 ? [['before', before] as const] : []),
  ] as const;
  const points = asked.flatMap(([id, of]) => pointOf(id, of) ?? []);
  const head = [say('days.head'), say('gri'), say('zone'), say('hypo'), say('hyper')];
  return {
    title: say('gri.title'),
    text: points.map(({ label, text }) => `${label}: ${text}`).join('. ') || say('gri.none'),
    points,
    twin: { caption: say('gri.title'), head, rows: points.map(cells) },
    missing: asked.filter(([, of]) => !griIn(of)).map(([, of]) => missingText(of)),
  };
}
