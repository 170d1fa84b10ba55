import type { EventOf } from '#domain/event.ts';
import { convertGlucose } from '#domain/units.ts';
import { glucoseText, reportedText } from '#reports/glucose-text.ts';
import { clockText } from '../clock.ts';
import { type DayContext, itemOf, ofKind } from '../context.ts';
import type { Reading } from '../pump-part.ts';
import { COPY_WITHIN, sameValue } from '../readings.ts';
import type { CalibrationMark } from '../view.ts';
import { say } from './words.ts';

type Calibration = EventOf<'calibration'>;

/** The drawn reading that a sensor was calibrated with: the pump sends it on within minutes. */
const readingOf = (calibration: Calibration, readings: readonly Reading[]) =>
  readings.find(
    (reading) =>
      reading.control !== true &&
      Math.abs(reading.at - calibration.at) <= COPY_WITHIN &&
      sameValue(reading, calibration),
  );

function markOf(event: Calibration, readings: readonly Reading[], context: DayContext) {
  const { unit, hours } = context.input.preferences;
  const used = readingOf(event, readings);
  const value = `${glucoseText(event, unit)} ${unit}`;
  const remark = used ? say('with-reading') : '';
  const facts = [{ label: say('reported'), value: reportedText(event) }];
  const item = itemOf(event, context, { name: say('calibration'), value, remark, facts });
  const at = used?.at ?? event.at;
  const clock = clockText(at, context.day, hours);
  return { ...item, at, clock, y: convertGlucose(event.value, event.unit, unit) };
}

/** One tick for each glucose the sensor took, under the reading it was. */
export function calibrationMarks(
  context: DayContext,
  readings: readonly Reading[],
): readonly CalibrationMark[] {
  const marks = ofKind(context, 'calibration').map((event) => markOf(event, readings, context));
  const isRepeated = (mark: CalibrationMark, i: number) =>
    marks.slice(0, i).some(({ at, y }) => at === mark.at && y === mark.y);
  return marks.filter((mark, i) => !isRepeated(mark, i));
}
