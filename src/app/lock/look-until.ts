/** Ms until what is half done is looked at again: whoever was just unlocked sees it go on. */
const LOOK_AGAIN = 2000;

/** Tells what each look gives, until one is true or nobody looks any more. Throws what a look throws. */
export async function lookUntil(
  look: () => Promise<boolean>,
  onLooked: (isTrue: boolean) => void,
  left: AbortSignal,
): Promise<void> {
  while (!left.aborted) {
    const isTrue = await look();
    if (left.aborted) return;
    onLooked(isTrue);
    if (isTrue) return;
    await pause(left);
  }
}

/** Ends early where nobody looks any more. */
function pause(left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_AGAIN);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    left.addEventListener('abort', end, { once: true });
  });
}
