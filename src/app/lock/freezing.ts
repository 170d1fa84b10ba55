import { blank, startAnew } from './leave.ts';

/**
 * A page that is put to sleep, or kept for the Back key, has no clock: what it shows goes before that, and
 * it begins anew when it is woken. `isDue`: whether anything is to be locked by itself at all.
 */
export function watchFreezing(isDue: () => boolean, signal: AbortSignal): void {
  const leave = () => {
    if (isDue()) startAnew();
  };
  const onHide = ({ persisted }: PageTransitionEvent) => {
    if (persisted && isDue()) blank();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) leave();
  };
  document.addEventListener('freeze', leave, { signal });
  document.addEventListener('resume', leave, { signal });
  addEventListener('pagehide', onHide, { signal });
  addEventListener('pageshow', onShow, { signal });
}
