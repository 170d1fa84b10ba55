// The packages describe only all of their lists at once; ours are taken one by one, as half of them are never needed.

/** A list, the most common word first. */
declare module '@zxcvbn-ts/language-*' {
  const words: string[];
  export default words;
}
declare module '@zxcvbn-ts/language-common/dist/adjacencyGraphs.json.mjs' {
  /** For each keyboard, what lies beside each key. */
  const graphs: Record<string, Record<string, (string | null)[]>>;
  export default graphs;
}
