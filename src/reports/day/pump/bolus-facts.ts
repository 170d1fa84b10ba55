import type { EventOf } from '#domain/event.ts';
import { plain } from '#domain/language.ts';
import type { GivenBolus } from '#reports/delivery/delivery.ts';
import { reportedText } from '#reports/glucose-text.ts';
import { unitName } from '#reports/units.ts';
import { overrideOf } from '#reports/metrics/boluses.ts';
import type { DayContext } from '../context.ts';
import { lengthWords } from '../length.ts';
import { strokesText } from '../readout.ts';
import type { Fact } from '../view.ts';
import { momentWords } from './around.ts';
import { say } from './words.ts';

type Wizard = EventOf<'bolus-wizard'>;

const units = (label: string, value: number): Fact => ({
  label,
  value: `${strokesText(value)} ${unitName('U')}`,
});

/** `more than the 5 U proposed`; empty where the proposal was followed, or there was none. */
export function insteadOf(bolus: GivenBolus): string {
  const side = overrideOf(bolus);
  return side === null
    ? ''
    : say(side, { units: `${strokesText(bolus.wizard?.estimate ?? 0)} ${unitName('U')}` });
}

const carbsOf = ({ carbs, exchanges }: Wizard): readonly Fact[] => {
  if (carbs !== undefined) return [{ label: say('carbs'), value: `${plain(carbs)} g` }];
  return exchanges === undefined
    ? []
    : [{ label: say('carbs'), value: `${plain(exchanges)} ${unitName('exchanges')}` }];
};

/** What the calculator was told, what it was set to, and what it made of that. */
export function calculatorFacts(wizard: Wizard): readonly Fact[] {
  const { unit, glucose, exchanges, ratio, sensitivity, targetLow, targetHigh } = wizard;
  const ratioUnit = exchanges === undefined ? 'g/U' : 'U per exchange';
  const reported = glucose === undefined ? '—' : reportedText({ value: glucose, unit });
  return [
    ...carbsOf(wizard),
    { label: say('glucose-entered'), value: reported },
    units(say('proposed'), wizard.estimate),
    units(say('for-food'), wizard.food),
    units(say('for-correction'), wizard.correction),
    units(say('active'), wizard.activeInsulin),
    { label: say('ratio'), value: `${plain(ratio)} ${unitName(ratioUnit)}` },
    { label: say('sensitivity'), value: `${plain(sensitivity)} ${unitName(`${unit} per U`)}` },
    { label: say('pump-target'), value: `${plain(targetLow)}–${plain(targetHigh)} ${unit}` },
  ];
}

function spreadFacts({ spread }: GivenBolus, context: DayContext): readonly Fact[] {
  if (!spread) return [];
  const ran = lengthWords(spread.to - spread.from);
  const planned = lengthWords(spread.planned - spread.from);
  const hours = (spread.planned - spread.from) / 3_600_000;
  const rate = hours > 0 ? `${strokesText(spread.programmed / hours)} ${unitName('U/h')}` : '—';
  return [
    units(say('spread-given'), spread.given),
    units(say('spread-programmed'), spread.programmed),
    {
      label: say('spread-over'),
      value: ran === planned ? ran : say('part-of', { part: ran, all: planned }),
    },
    { label: say('rate'), value: rate },
    { label: say('to'), value: momentWords(spread.to, context) },
  ];
}

/** Everything of a bolus and of the calculation before it, in the pump's own numbers. */
export function bolusFacts(bolus: GivenBolus, context: DayContext): readonly Fact[] {
  const { event, now, wizard } = bolus;
  const active = wizard ? undefined : event.activeInsulin;
  return [
    ...(now ? [units(say('at-once'), now.given), units(say('programmed'), now.programmed)] : []),
    ...spreadFacts(bolus, context),
    ...(active === undefined ? [] : [units(say('active'), active)]),
    ...(wizard ? calculatorFacts(wizard) : []),
  ];
}
