import { contour } from './contour/index.ts';
import type { DeviceFamily } from './family.ts';

export const families: readonly DeviceFamily[] = [contour];

export const familyOf = (id: string): DeviceFamily | undefined =>
  families.find((family) => family.id === id);
