/**
 * A curve around the clock in which each value weighs four times as much as its neighbours, as on the
 * printed profile; what is missing stays so, and where a neighbour is missing the others share its weight.
 */
export const smoothed = (curve: readonly (number | null)[]): readonly (number | null)[] =>
  curve.map((here, i) => {
    if (here === null) return null;
    const beside = [curve.at(i - 1), curve[(i + 1) % curve.length]].filter((v) => v != null);
    return beside.reduce((sum, v) => sum + v, 4 * here) / (4 + beside.length);
  });
