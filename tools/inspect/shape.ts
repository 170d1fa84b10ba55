import type { Zone } from '#domain/time.ts';
import type { CountedTrace } from '#reports/metrics/counted.ts';

/** Variability and episodes. */
export const shapeOf = (_trace: CountedTrace, _zone: Zone) => ({});
