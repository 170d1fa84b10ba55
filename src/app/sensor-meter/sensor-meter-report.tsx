import { defineReport } from '#app/report/define.tsx';
import { sensorMeterView } from '#reports/sensor-meter/sensor-meter-view.ts';
import { SensorMeter } from './sensor-meter.tsx';

/** Sensor and meter, insulin and food on one sheet. */
export const sensorMeterReport = defineReport({
  page: 'sensor-meter',
  ofSensors: true,
  view: sensorMeterView,
  isEmpty: ({ numbers }) => numbers.length === 0,
  Body: SensorMeter,
});
