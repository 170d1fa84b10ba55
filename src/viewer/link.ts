import { signal } from '@preact/signals';

const isLink = (hash: string): boolean => /^#[sp](?:\d|$)/.test(hash);

/** Whether a link leads to what a practice opens with its key. */
export const isForPractice = (text: string): boolean => text.startsWith('p');

/** Something was open here before the page was loaded once more: it kept nothing of it. */
export const isAgain = location.hash !== '' && !isLink(location.hash);

/** Out of the address at once, so that it stays in no history and is on no picture of the screen. */
function takeLink(): string | undefined {
  const { hash, pathname } = location;
  if (!isLink(hash)) return undefined;
  history.replaceState(null, '', `${pathname}#again`);
  return hash.slice(1);
}

/** The link that this page was opened by, without its `#`, until it is done with. */
export const link = signal(takeLink());

/** Another link in the same tab has a page to itself: what is open never meets what comes. */
addEventListener(
  'hashchange',
  (event) => {
    if (!isLink(location.hash)) return;
    event.stopImmediatePropagation();
    location.reload();
  },
  { capture: true },
);
