/** A picture as rows of text; the first cell of a row names it. */
export interface Twin {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
