import type { EventOf } from '#domain/event.ts';
import type { GivenBolus } from '#reports/delivery/delivery.ts';
import { reportedText } from '#reports/glucose-text.ts';
import { overrideOf } from '#reports/metrics/boluses.ts';
import type { DayContext } from '../context.ts';
import { lengthWords } from '../length.ts';
import { strokesText } from '../readout.ts';
import type { Fact } from '../view.ts';
import { momentWords } from './around.ts';

type Wizard = EventOf<'bolus-wizard'>;

const units = (label: string, value: number): Fact => ({ label, value: `${strokesText(value)} U` });

/** `more than the 5 U proposed`; empty where the proposal was followed, or there was none. */
export function insteadOf(bolus: GivenBolus): string {
  const side = overrideOf(bolus);
  return side === null
    ? ''
    : `${side} than the ${strokesText(bolus.wizard?.estimate ?? 0)} U proposed`;
}

const carbsOf = ({ carbs, exchanges }: Wizard): readonly Fact[] => {
  if (carbs !== undefined) return [{ label: 'Carbohydrate', value: `${carbs} g` }];
  return exchanges === undefined
    ? []
    : [{ label: 'Carbohydrate', value: `${exchanges} exchanges` }];
};

/** What the calculator was told, what it was set to, and what it made of that. */
export function calculatorFacts(wizard: Wizard): readonly Fact[] {
  const { unit, glucose, exchanges, ratio, sensitivity, targetLow, targetHigh } = wizard;
  const ratioUnit = exchanges === undefined ? 'g/U' : 'U per exchange';
  const reported = glucose === undefined ? '—' : reportedText({ value: glucose, unit });
  return [
    ...carbsOf(wizard),
    { label: 'Glucose entered', value: reported },
    units('Proposed', wizard.estimate),
    units('For food', wizard.food),
    units('For correction', wizard.correction),
    units('Active insulin', wizard.activeInsulin),
    { label: 'Carb ratio', value: `${ratio} ${ratioUnit}` },
    { label: 'Sensitivity', value: `${sensitivity} ${unit} per U` },
    { label: 'Target of the pump', value: `${targetLow}–${targetHigh} ${unit}` },
  ];
}

function spreadFacts({ spread }: GivenBolus, context: DayContext): readonly Fact[] {
  if (!spread) return [];
  const ran = lengthWords(spread.to - spread.from);
  const planned = lengthWords(spread.planned - spread.from);
  const hours = (spread.planned - spread.from) / 3_600_000;
  const rate = hours > 0 ? `${strokesText(spread.programmed / hours)} U/h` : '—';
  return [
    units('Spread out, given', spread.given),
    units('Spread out, programmed', spread.programmed),
    { label: 'Spread over', value: ran === planned ? ran : `${ran} of ${planned}` },
    { label: 'Rate', value: rate },
    { label: 'To', value: momentWords(spread.to, context) },
  ];
}

/** Everything of a bolus and of the calculation before it, in the pump's own numbers. */
export function bolusFacts(bolus: GivenBolus, context: DayContext): readonly Fact[] {
  const { event, now, wizard } = bolus;
  const active = wizard ? undefined : event.activeInsulin;
  return [
    ...(now ? [units('Given at once', now.given), units('Programmed', now.programmed)] : []),
    ...spreadFacts(bolus, context),
    ...(active === undefined ? [] : [units('Active insulin', active)]),
    ...(wizard ? calculatorFacts(wizard) : []),
  ];
}
