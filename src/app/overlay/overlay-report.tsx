import { defineReport } from '#app/report/define.tsx';
import { overlayView } from '#reports/overlay/overlay-view.ts';
import { Overlay } from './overlay.tsx';

/** Traces of several days over each other. */
export const overlayReport = defineReport({
  page: 'overlay',
  ofSensors: true,
  days: 7,
  view: overlayView,
  isEmpty: ({ days, missing }) => days.length === 0 && missing === '',
  Body: Overlay,
});
