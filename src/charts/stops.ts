const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: 5,
  PageUp: -5,
  Home: -Infinity,
  End: Infinity,
};

/** Where a key leads from the stop it is pressed at (−1: none yet); undefined for other keys. */
export function nextStop(key: string, from: number, count: number): number | undefined {
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  if (from < 0)
    return step > 0 && Number.isFinite(step)
      ? 0
      : clamp(step < 0 && Number.isFinite(step) ? count - 1 : step, count);
  return clamp(from + step, count);
}

const clamp = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
