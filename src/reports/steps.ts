/** Work in steps: something else may go first wherever it yields. It returns what came of it. */
export type Steps<T> = Generator<void, T, void>;

/** Goes on until it is done, or until `isDue` says after a step that something else is. */
export function advance<T>(steps: Steps<T>, isDue: () => boolean): IteratorResult<void, T> {
  let step = steps.next();
  while (!step.done && !isDue()) step = steps.next();
  return step;
}

/** All steps without a pause. */
export function inOneGo<T>(steps: Steps<T>): T {
  const step = advance(steps, () => false);
  if (!step.done) throw new Error('Steps ended before they were done');
  return step.value;
}

/** Tells work in steps from what is made already. */
export const isInSteps = <T>(made: T | Steps<T>): made is Steps<T> =>
  made instanceof Object && Symbol.iterator in made && 'next' in made;
