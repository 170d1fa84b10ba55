import type { DotShape } from '#reports/modal-day/view.ts';

/** The outline of a reading about 0, 0: a shape for each mark that a meter makes. */
export const dotShapes: Readonly<Record<DotShape, string>> = {
  untagged: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z',
  before: 'M-3.2 -3.2H3.2V3.2H-3.2Z',
  after: 'M0 -4.4L4.4 0L0 4.4L-4.4 0Z',
  fasting: 'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0Z',
  LO: 'M-4.5 -4H4.5L0 4Z',
  HI: 'M-4.5 4H4.5L0 -4Z',
};

/** Drawn as an outline: before a meal and fasting are empty, after one is full. */
export const isOpen = (shape: DotShape): boolean => shape === 'before' || shape === 'fasting';
