import type { LocalDate } from '#domain/time.ts';

/** So many days are shown at once: each time, what stands below them on the page moves down. */
const AT_ONCE = 7;

interface Told<Day> {
  /** All days so far, in the order of their dates. */
  readonly onFound: (days: readonly Day[]) => void;
  readonly onFailed: (thrown: unknown) => void;
}

/** Opens days week by week, until one does not come; says nothing any more once they are not wanted. */
export async function weekByWeek<Day>(
  dates: readonly LocalDate[],
  open: (date: LocalDate) => Promise<Day>,
  { onFound, onFailed }: Told<Day>,
  unwanted: AbortSignal,
): Promise<void> {
  let days: readonly Day[] = [];
  try {
    for (let at = 0; at < dates.length; at += AT_ONCE) {
      days = [...days, ...(await Promise.all(dates.slice(at, at + AT_ONCE).map(open)))];
      if (unwanted.aborted) return;
      onFound(days);
    }
  } catch (thrown) {
    if (!unwanted.aborted) onFailed(thrown);
  }
}
