import { useState } from 'preact/hooks';
import type { BodyProps, Window } from '#app/report/report.ts';
import { Dates } from '#app/report/window-choice.tsx';
import { shifted } from '#app/report/window.ts';
import { go, type ReportRoute } from '#app/route.ts';
import { latest } from '#app/state.ts';
import type { CompareView } from '#reports/compare/compare-view.ts';
import { say } from '#reports/compare/words.ts';
import { addDays } from '#reports/period/dates.ts';
import styles from './compare.module.css';

/** So many days before, a weekday is the same one, and the season nearly so. */
const YEAR = 364;

/** The days that the address names, else those just before the window, as many. */
export const besideOf = (window: Window, { versus }: Pick<ReportRoute, 'versus'>): Window =>
  versus ?? shifted(window, -1);

const yearBefore = ({ from, to }: Window): Window => ({
  from: addDays(from, -YEAR),
  to: addDays(to, -YEAR),
});

const isSame = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;

function choiceOf(window: Window, beside: Window): 'before' | 'year' | 'custom' {
  if (isSame(beside, shifted(window, -1))) return 'before';
  return isSame(beside, yearBefore(window)) ? 'year' : 'custom';
}

/** Which days stand beside those of the window; each choice has an address. */
export function VersusChoice({ route }: BodyProps<CompareView>) {
  const [isCustom, setCustom] = useState(false);
  const { from, to } = route;
  if (!from || !to) return null;
  const window = { from, to };
  const beside = besideOf(window, route);
  const shown = isCustom ? 'custom' : choiceOf(window, beside);
  const choose = (value: string) => {
    setCustom(value === 'custom');
    const { versus: _, ...rest } = route;
    if (value === 'before') go(rest);
    if (value === 'year') go({ ...rest, versus: yearBefore(window) });
  };
  return (
    <fieldset class={styles.versus} aria-label={say('versus')}>
      <select
        aria-label={say('versus')}
        value={shown}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {(['before', 'year', 'custom'] as const).map((name) => (
          <option key={name} value={name}>
            {say(`versus.${name}`)}
          </option>
        ))}
      </select>
      {shown === 'custom' && (
        <Dates
          window={beside}
          latest={latest.value ?? to}
          onChoose={(versus) => go({ ...route, versus })}
        />
      )}
    </fieldset>
  );
}
