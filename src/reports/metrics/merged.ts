/** Two ascending lists as one. */
export function merged(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let k = 0; k < all.length; k++) {
    const isA = j >= b.length || (i < a.length && a[i]! <= b[j]!);
    all[k] = isA ? a[i++]! : b[j++]!;
  }
  return all;
}
