/** The unit a device reported a glucose in. It is kept; conversion is for display only. */
export type GlucoseUnit = 'mg/dL' | 'mmol/L';

/** mg/dL in one mmol/L of glucose (molar mass 180.1559 g/mol), convention C2. */
const MG_DL_PER_MMOL_L = 18.01559;

/** A glucose in the unit asked for, unrounded. The same unit gives the same number back. */
export function convertGlucose(value: number, from: GlucoseUnit, to: GlucoseUnit): number {
  if (from === to) return value;
  return to === 'mg/dL' ? value * MG_DL_PER_MMOL_L : value / MG_DL_PER_MMOL_L;
}

/** Units of HbA1c: NGSP per cent, as in the DCCT, and IFCC. */
export type A1cUnit = '%' | 'mmol/mol';

/**
 * An HbA1c in the unit asked for, unrounded: NGSP = 0.09148 · IFCC + 2.152, the master equation of
 * IFCC and NGSP (Hoelzel 2004, Clin Chem 50:166). The same unit gives the same number back.
 */
export function convertA1c(value: number, from: A1cUnit, to: A1cUnit): number {
  if (from === to) return value;
  return to === '%' ? 0.09148 * value + 2.152 : (value - 2.152) / 0.09148;
}
