import { familyOf } from '#actions/families.ts';
import type { DeviceIdentity } from '#domain/capture.ts';

/** "Contour Next USB"; for a model in no table, its family and the code it gave. */
export function deviceName({ family: id, model }: DeviceIdentity): string {
  const family = familyOf(id);
  const known = family?.models.find(({ code }) => code === model);
  return known?.name ?? `${family?.name ?? id} ${model}`;
}

/** Enough of a serial number to tell two devices apart. */
export const serialTail = (serial: string): string => serial.slice(-4);
