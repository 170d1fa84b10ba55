/** Lets everything that waits go first: a press, a frame. */
export const pause = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));

/** Lets the page be drawn as it stands. */
export async function nextFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await pause();
}
