import type { SuspendStyle } from '#reports/delivery/delivery.ts';
import type { ClockMark, LegendEntry, LegendSymbol, PumpPanel } from '../view.ts';
import type { PumpDay } from '../pump-part.ts';

const suspendLabels: Readonly<Record<SuspendStyle, string>> = {
  unanswered: 'Low-glucose suspend, nobody answered',
  kept: 'Low-glucose suspend, answered and kept',
  ended: 'Low-glucose suspend, ended by the user',
  recovered: 'Low-glucose suspend, glucose recovered',
  manual: 'Suspend by the user',
  device: 'Suspend by the pump',
  unknown: 'Suspend, cause not known',
};

const upkeepLabels = {
  rewind: 'Rewind',
  tubing: 'Tubing filled',
  cannula: 'Cannula filled',
  battery: 'Battery',
} as const;

type Occurs = readonly [boolean, LegendSymbol, string];

const onSensor = ({ calibrations, bells, states, others }: PumpDay['glucose']): Occurs[] => [
  [others.length > 0, 'sensor-other', 'Another sensor'],
  [calibrations.length > 0, 'calibration', 'Calibration'],
  [bells.length > 0, 'sensor-alarm', 'Sensor alarm'],
  [states.some(({ state }) => state === 'lost'), 'sensor-lost', 'Sensor lost or off'],
  [states.some(({ state }) => state === 'warm-up'), 'sensor-warm-up', 'Sensor warming up'],
];

function onBasal({ basal }: PumpPanel): Occurs[] {
  const has = (test: (step: PumpPanel['basal'][number]) => boolean) => basal.some(test);
  const isOther = ({ rate, scheduled }: PumpPanel['basal'][number]) =>
    scheduled !== null && scheduled !== rate;
  return [
    [has(({ origin }) => origin === 'scheduled'), 'basal', 'Basal rate'],
    [has(({ origin }) => origin === 'temp'), 'basal-temp', 'Temporary basal rate'],
    [has(isOther), 'basal-scheduled', 'Basal schedule'],
    [has(({ origin }) => origin === 'automatic'), 'basal-automatic', 'Automatic basal rate'],
    [has(({ isAssumed }) => isAssumed), 'basal-assumed', 'Basal rate, assumed'],
  ];
}

function onBoluses({ boluses, automatic }: PumpPanel): Occurs[] {
  const has = (test: (bolus: PumpPanel['boluses'][number]) => boolean) => boluses.some(test);
  const shaped = (shape: string) => has((bolus) => bolus.shape === shape && bolus.label !== '');
  return [
    [shaped('normal'), 'bolus', 'Bolus'],
    [shaped('square'), 'bolus-square', 'Square bolus'],
    [shaped('dual'), 'bolus-dual', 'Dual bolus'],
    [
      has(({ missed, spread }) => missed > 0 || (spread?.missed ?? 0) > 0),
      'bolus-missed',
      'Programmed, not given',
    ],
    [has(({ suggested }) => suggested !== null), 'bolus-suggested', 'Proposed by the calculator'],
    [automatic.length > 0, 'bolus-automatic', 'Automatic doses, by half hours'],
  ];
}

function onLane({ bells, upkeep, suspends }: PumpPanel): Occurs[] {
  const styles = [...new Set(suspends.map(({ style }) => style))];
  const sorts = [...new Set(upkeep.map(({ sort }) => sort))];
  return [
    [bells.some(({ isQuiet }) => !isQuiet), 'pump-alarm', 'Pump alarm'],
    [bells.some(({ isQuiet }) => isQuiet), 'pump-notice', 'Low reservoir or battery'],
    ...styles.map((style): Occurs => [true, `suspend-${style}`, suspendLabels[style]]),
    ...sorts.map((sort): Occurs => [true, sort, upkeepLabels[sort]]),
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
    [clockChanges.length > 0, 'clock-change', 'Clock of a device set'] satisfies Occurs,
  ].flatMap(([occurs, symbol, label]) => (occurs ? [{ symbol, label }] : []));
