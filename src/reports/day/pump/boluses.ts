import type { EventOf } from '#domain/event.ts';
import type { GivenBolus } from '#reports/delivery/delivery.ts';
import { unitName } from '#reports/units.ts';
import { programmedOf } from '#reports/metrics/boluses.ts';
import { type DayContext, ofKind } from '../context.ts';
import { unitsText } from '../insulin.ts';
import { strokesText } from '../readout.ts';
import type { BolusMark, SpreadBar } from '../view.ts';
import { lastingItem } from './around.ts';
import { bolusFacts, calculatorFacts, insteadOf } from './bolus-facts.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

const doseText = (units: number): string => `${strokesText(units)} ${unitName('U')}`;

/** Differences smaller than a stroke of any pump are none. */
const least = (units: number) => (units > 0.001 ? Number(units.toFixed(3)) : 0);

const spreadBar = ({ spread }: GivenBolus): SpreadBar | null =>
  spread && {
    from: spread.from,
    until: spread.to,
    planned: spread.planned,
    units: spread.given,
    missed: least(spread.programmed - spread.given),
  };

function labelOf({ event, now, spread, isCut }: GivenBolus): string {
  const once = unitsText(now?.given ?? 0);
  const slow = unitsText(spread?.given ?? 0);
  const cut = isCut ? ' !' : '';
  if (event.shape === 'dual') return `D ${once}+${slow}${cut}`;
  return `${event.shape === 'square' ? `S ${slow}` : once}${cut}`;
}

const givenOf = ({ now, spread }: GivenBolus): number => (now?.given ?? 0) + (spread?.given ?? 0);

/** What the mark says beside its number: parts, what was left out, why another dose than proposed. */
function remarkOf(bolus: GivenBolus): string {
  const { event, now, spread, isCut } = bolus;
  const active = event.activeInsulin ?? bolus.wizard?.activeInsulin;
  const parts =
    now && spread ? say('parts', { once: doseText(now.given), slow: doseText(spread.given) }) : '';
  return [
    parts,
    isCut
      ? say('cut', {
          given: strokesText(givenOf(bolus)),
          programmed: doseText(programmedOf(bolus)),
        })
      : '',
    insteadOf(bolus),
    active === undefined || active === 0 ? '' : say('active.of', { units: doseText(active) }),
  ]
    .filter(Boolean)
    .join(', ');
}

function markOf(bolus: GivenBolus, context: DayContext): BolusMark {
  const { event, now, wizard } = bolus;
  const item = lastingItem(event, event.at, context, {
    name: say(`bolus.${event.shape}`),
    value: doseText(givenOf(bolus)),
    remark: remarkOf(bolus),
    facts: bolusFacts(bolus, context),
  });
  const sources = [...event.sources, ...(wizard?.sources ?? [])];
  return {
    ...item,
    detail: { ...item.detail, sources },
    shape: event.shape,
    units: now?.given ?? null,
    missed: now ? least(now.programmed - now.given) : 0,
    spread: spreadBar(bolus),
    suggested: insteadOf(bolus) ? (wizard?.estimate ?? null) : null,
    label: labelOf(bolus),
  };
}

/** A calculation that no bolus followed. */
function calculatedOnly(wizard: EventOf<'bolus-wizard'>, context: DayContext): BolusMark {
  const item = lastingItem(wizard, wizard.at, context, {
    name: say('calculator'),
    value: say('proposed.of', { units: doseText(wizard.estimate) }),
    remark: say('no-bolus'),
    facts: calculatorFacts(wizard),
  });
  const nothing = { units: 0, missed: 0, spread: null, label: '' } as const;
  return { ...item, ...nothing, shape: 'normal', suggested: wizard.estimate };
}

/** On this day: begun in it, or still running when it began. */
const isOnDay = ({ event, spread }: GivenBolus, { day }: DayContext) =>
  event.at < day.end && (event.at >= day.start || (spread !== null && spread.to > day.start));

export function bolusMarks(pumps: readonly WornPump[], context: DayContext): readonly BolusMark[] {
  const given = pumps
    .flatMap(({ delivery }) => delivery.boluses)
    .filter(({ event }) => event.automatic !== true);
  const followed = new Set(given.map(({ wizard }) => wizard?.id));
  const alone = ofKind(context, 'bolus-wizard').filter(({ id }) => !followed.has(id));
  return [
    ...given.filter((bolus) => isOnDay(bolus, context)).map((bolus) => markOf(bolus, context)),
    ...alone.map((wizard) => calculatedOnly(wizard, context)),
  ].toSorted((a, b) => a.at - b.at);
}
