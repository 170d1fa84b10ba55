import { preferences } from '#app/state.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import { localDate } from '#domain/time.ts';
import { shortDate } from './dates.ts';
import type { SheetWords } from './paper.ts';
import { printedText } from './printed.ts';
import { sheetOf } from './sheet.ts';
import { say } from './words.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => /^./u.exec(word) ?? [])
    .map((letter) => `${letter}.`)
    .join(' ');

/** "M. K. · born 31 Jan 1990 · No. 1234": as much of the person as they want on paper. */
function whoText({ name }: Person, { printed }: Preferences): string {
  const shown = { full: name, initials: initials(name), none: '' }[printed.name];
  return [
    shown,
    printed.born && say('born', { date: shortDate(localDate(printed.born)) }),
    printed.number && say('number', { number: printed.number }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The margins of every sheet of a report: whose, of which days, by which rules, printed when. */
export function sheetWords(
  person: Person,
  what: string,
  facts: readonly string[],
  now: number,
): SheetWords {
  const { value } = preferences;
  return {
    size: sheetOf(value),
    who: whoText(person, value),
    what: [what, ...facts].join(' · '),
    rules: say('not-for-dosing'),
    when: `Basalt · ${say('printed', { when: printedText(now) })}`,
    page: [say('page'), say('page.of')],
  };
}
