import { modalView } from '../modal-day/modal-view.ts';
import type { ModalView } from '../modal-day/view.ts';
import { overlayView } from '../overlay/overlay-view.ts';
import type { Period } from '../period/period.ts';
import { foodNumbers, insulinNumbers, meterNumbers, pumpDays, sensorNumbers } from './figures.ts';
import { meterBar, sensorBar } from './share-bars.ts';
import type { DeviceNumbers, SensorMeterView } from './view.ts';

/** A kind of device that told nothing has no numbers. */
function numbersOf(period: Period, modal: ModalView): readonly DeviceNumbers[] {
  const { days, hasPump } = pumpDays(period);
  const food = foodNumbers(days, period);
  return [
    ...(modal.hasSensor ? [{ group: sensorNumbers(period, modal), bar: sensorBar(period) }] : []),
    ...(modal.hasMeter ? [{ group: meterNumbers(period, modal), bar: meterBar(period) }] : []),
    ...(hasPump ? [{ group: insulinNumbers(days), bar: null }] : []),
    ...(food ? [{ group: food, bar: null }] : []),
  ];
}

/**
 * Sensor and meter of all days together, with insulin and food: the overlay, the modal day and the
 * means that other reports have, on one sheet.
 */
export function sensorMeterView(period: Period): SensorMeterView {
  const hours = modalView(period, 'hours');
  const hasGlucose = hours.hasMeter || hours.hasSensor;
  return {
    numbers: numbersOf(period, hours),
    overlay: hours.hasSensor ? overlayView(period) : null,
    hours: hasGlucose ? hours : null,
    periods: hasGlucose ? modalView(period, 'periods') : null,
  };
}
