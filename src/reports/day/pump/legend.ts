import type { ClockMark, LegendEntry, LegendSymbol, PumpPanel } from '../view.ts';
import type { PumpDay } from '../pump-part.ts';
import { say } from './words.ts';

type Occurs = readonly [boolean, LegendSymbol, string];

const onSensor = ({ calibrations, bells, states, others }: PumpDay['glucose']): Occurs[] => [
  [others.length > 0, 'sensor-other', say('sensor-other')],
  [calibrations.length > 0, 'calibration', say('calibration')],
  [bells.length > 0, 'sensor-alarm', say('sensor-alarm')],
  [states.some(({ state }) => state === 'lost'), 'sensor-lost', say('sensor-lost')],
  [states.some(({ state }) => state === 'warm-up'), 'sensor-warm-up', say('sensor-warm-up')],
];

function onBasal({ basal }: PumpPanel): Occurs[] {
  const has = (test: (step: PumpPanel['basal'][number]) => boolean) => basal.some(test);
  const isOther = ({ rate, scheduled }: PumpPanel['basal'][number]) =>
    scheduled !== null && scheduled !== rate;
  return [
    [has(({ origin }) => origin === 'scheduled'), 'basal', say('basal')],
    [has(({ origin }) => origin === 'temp'), 'basal-temp', say('temp')],
    [has(isOther), 'basal-scheduled', say('basal-scheduled')],
    [has(({ origin }) => origin === 'automatic'), 'basal-automatic', say('basal-automatic')],
    [has(({ isAssumed }) => isAssumed), 'basal-assumed', say('basal-assumed')],
  ];
}

function onBoluses({ boluses, automatic }: PumpPanel): Occurs[] {
  const has = (test: (bolus: PumpPanel['boluses'][number]) => boolean) => boluses.some(test);
  const shaped = (shape: string) => has((bolus) => bolus.shape === shape && bolus.label !== '');
  return [
    [shaped('normal'), 'bolus', say('bolus.normal')],
    [shaped('square'), 'bolus-square', say('bolus.square')],
    [shaped('dual'), 'bolus-dual', say('bolus.dual')],
    [
      has(({ missed, spread }) => missed > 0 || (spread?.missed ?? 0) > 0),
      'bolus-missed',
      say('bolus-missed'),
    ],
    [has(({ suggested }) => suggested !== null), 'bolus-suggested', say('bolus-suggested')],
    [automatic.length > 0, 'bolus-automatic', say('bolus-automatic')],
  ];
}

function onLane({ bells, upkeep, suspends }: PumpPanel): Occurs[] {
  const styles = [...new Set(suspends.map(({ style }) => style))];
  const sorts = [...new Set(upkeep.map(({ sort }) => sort))];
  return [
    [bells.some(({ isQuiet }) => !isQuiet), 'pump-alarm', say('pump-alarm')],
    [bells.some(({ isQuiet }) => isQuiet), 'pump-notice', say('pump-notice')],
    ...styles.map((style): Occurs => [true, `suspend-${style}`, say(`legend.${style}`)]),
    ...sorts.map((sort): Occurs => [true, sort, say(sort)]),
  ];
}

/** What of pump and sensor occurs on this day. */
export const pumpLegend = (
  glucose: PumpDay['glucose'],
  panel: PumpPanel | null,
  clockChanges: readonly ClockMark[],
): readonly LegendEntry[] =>
  [
    ...onSensor(glucose),
    ...(panel ? [...onBasal(panel), ...onBoluses(panel), ...onLane(panel)] : []),
    [clockChanges.length > 0, 'clock-change', say('clock-change')] satisfies Occurs,
  ].flatMap(([occurs, symbol, label]) => (occurs ? [{ symbol, label }] : []));
