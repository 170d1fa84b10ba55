import { contour } from './contour/index.ts';
import type { DeviceFamily } from './family.ts';
import { paradigm } from './paradigm/index.ts';

/** What a person can read with the app. */
export const families: readonly DeviceFamily[] = [contour, paradigm];

export const familyOf = (id: string): DeviceFamily | undefined =>
  families.find((family) => family.id === id);
