import { instant } from '#domain/time.ts';
import { countedContext, type DayContext } from '../context.ts';
import type { PumpDay, PumpPart } from '../pump-part.ts';
import type { PumpPanel } from '../view.ts';
import { pumpBells, sensorBells } from './alarms.ts';
import { automaticDoses } from './automatic.ts';
import { basalSteps, basalTop, tempMarks } from './basal.ts';
import { bolusMarks } from './boluses.ts';
import { calibrationMarks } from './calibrations.ts';
import { clockMarks } from './clock-changes.ts';
import { type DayInsulin, dayInsulin, deliveryStatistics } from './delivery-figures.ts';
import { pumpFootnotes } from './footnotes.ts';
import { hourWords } from './hour-words.ts';
import { pumpLegend } from './legend.ts';
import { countedReadings, sensorSegments, type SensorTrace, sensorTrace } from './sensor.ts';
import { lowLineStatistics, sensorStatistics } from './sensor-figures.ts';
import { sensorStates } from './sensor-states.ts';
import { suspendMarks } from './suspends.ts';
import { pumpTargets, suspendText } from './targets.ts';
import { alarmStatistics, setStatistics } from './upkeep-figures.ts';
import { upkeepMarks } from './upkeep.ts';
import { knownUntil, type WornPump, wornPumps } from './worn.ts';

function panelOf(pumps: readonly WornPump[], context: DayContext): PumpPanel | null {
  const basal = basalSteps(pumps);
  const suspends = suspendMarks(pumps, context);
  const drawn = {
    basal,
    temps: tempMarks(pumps, context),
    boluses: bolusMarks(pumps, context),
    automatic: automaticDoses(pumps, context),
    suspends,
    bells: pumpBells(pumps, suspends, context),
    upkeep: upkeepMarks(context),
  };
  const isEmpty = Object.values(drawn).every((marks) => marks.length === 0);
  return isEmpty ? null : { basalTop: basalTop(basal), ...drawn };
}

/** How much of the day the sensors with readings on it were read of. */
function readMs({ main }: SensorTrace, context: DayContext): number {
  const devices = [...new Set(main.map(({ device }) => device))];
  const until = Math.max(...devices.map((device) => knownUntil(device, context)));
  return devices.length > 0 ? instant(until) - context.day.start : 0;
}

function statisticsOf(
  trace: SensorTrace,
  pumps: readonly WornPump[],
  insulin: DayInsulin | null,
  context: DayContext,
): PumpDay['statistics'] {
  const readings = countedReadings(trace);
  const { lowLine } = context.input.preferences;
  return [
    sensorStatistics(readings, readMs(trace, context), context),
    lowLineStatistics(readings, lowLine, context),
    deliveryStatistics(pumps, insulin, context),
    setStatistics(pumps, context),
    alarmStatistics(context, readings.length > 0 || pumps.length > 0),
  ].filter((group) => group !== null);
}

export const pumpPart: PumpPart = (context, readings) => {
  const { unit } = context.input.preferences;
  const trace = sensorTrace(context);
  const worn = wornPumps(context);
  const panel = panelOf(worn, context);
  const counting = countedContext(context);
  const pumps = counting === context ? worn : wornPumps(counting);
  const clockChanges = clockMarks(context);
  const glucose = {
    sensor: sensorSegments(trace.main, trace, unit),
    others: [trace.others, trace.uncounted].flatMap((one) => sensorSegments(one, trace, unit)),
    calibrations: calibrationMarks(context, readings),
    bells: sensorBells(context),
    states: sensorStates(context, trace),
  };
  const [basal, suspends] = [panel?.basal ?? [], panel?.suspends ?? []];
  const insulin = dayInsulin(pumps, counting);
  return {
    glucose,
    target: pumpTargets(context),
    suspendsAt: suspendText(context),
    panel,
    clockChanges,
    statistics: statisticsOf(trace, pumps, insulin, counting),
    legend: pumpLegend(glucose, panel, clockChanges),
    footnotes: pumpFootnotes({ pumps, insulin, basal, suspends, clockChanges, trace }, context),
    hourWords: hourWords(basal, trace, unit),
  };
};
