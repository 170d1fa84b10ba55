import type { DeviceIdentity } from '#domain/capture.ts';
import { familyOf } from './families.ts';

/** "Contour Next USB"; for a model in no table, its family and the code it gave. */
export function deviceName({ family: id, model }: DeviceIdentity): string {
  const family = familyOf(id);
  const known = family?.models.find(({ code }) => code === model);
  return known?.name ?? `${family?.name ?? id} ${model}`;
}
