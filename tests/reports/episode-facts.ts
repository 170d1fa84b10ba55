import type { Fact } from '#domain/event.ts';

export { alarm, bolus, pump, rate, resume, suspend, temp, wizard } from './pump-events.ts';

/** A filling of the set. */
export const prime = (type: 'tubing' | 'cannula'): Fact => ({ kind: 'prime', type, units: 0.3 });
