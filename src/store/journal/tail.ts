import { isSealable } from './record.ts';
import type { Segment } from './segment.ts';

/** Where the next record goes, what it is sealed with, and the seal of the segment before. */
export interface Tail {
  readonly segment: number;
  readonly end: number;
  readonly sequence: number;
  readonly before: string;
  /** Of the file when it was last seen: it only ever grows, unless its records count no more. */
  readonly size: number;
  /** The id of a key; plain without one. */
  readonly key: string | undefined;
}

/** `own`: with what a journal begins that says nothing yet, or of which too much was lost to say it. */
export function tailOf(segments: readonly Segment[], own: string | undefined): Tail {
  const said = segments.findLast(({ mode }) => mode)?.mode;
  const isPlain = segments.some(({ written }) => written.some(({ entry }) => isSealable(entry)));
  const key = said || isPlain ? said?.key : own;
  const last = segments.findLast((segment) => segment.last > 0);
  if (!last)
    return { segment: segments[0]?.number ?? 1, end: 0, sequence: 0, before: '', size: 0, key };
  const { number, end, seal: before, last: sequence, size } = last;
  return before === undefined
    ? { segment: number, end, sequence, before: '', size, key }
    : { segment: number + 1, end: 0, sequence, before, size: 0, key };
}
