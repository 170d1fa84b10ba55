import { contour } from './contour/index.ts';
import type { DecodableFamily, DeviceFamily } from './family.ts';
import { paradigm } from './paradigm/index.ts';

/** What a person can read with the app. */
export const families: readonly DeviceFamily[] = [contour];

/** What can be decoded: also devices that nothing here can read yet. */
const decodable: readonly DecodableFamily[] = [...families, paradigm];

export const familyOf = (id: string): DeviceFamily | undefined =>
  families.find((family) => family.id === id);

export const decodableOf = (id: string): DecodableFamily | undefined =>
  decodable.find((family) => family.id === id);
