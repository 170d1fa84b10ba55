/** What newer browsers know of the weeks of a region. */
interface WithWeek {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

const MONDAY = 1;

/** The day on which weeks begin where the browser's language is spoken: 1 is Monday, 7 Sunday. */
export function firstDayOfWeek(language = navigator.language): number {
  const locale: Intl.Locale & WithWeek = new Intl.Locale(language).maximize();
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY;
}
