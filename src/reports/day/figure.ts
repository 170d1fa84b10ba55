import { UNKNOWN } from '../glucose-text.ts';
import type { How } from '../metrics/metric.ts';
import type { Figure } from './view.ts';

/** A number as printed; what is not known is "—", never 0. */
export const numberText = (value: number | null, print: (value: number) => string = String) =>
  value === null ? UNKNOWN : print(value);

/** A figure of the column; one that is not known has no unit. */
export const figureOf = (
  id: string,
  label: string,
  text: string,
  unit: string,
  how: How,
  remark = '',
): Figure => ({ id, label, text, unit: text === UNKNOWN ? '' : unit, remark, how });
