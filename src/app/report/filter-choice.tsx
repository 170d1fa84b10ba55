import { preferences } from '#app/state.ts';
import { go, type ReportRoute } from '#app/route.ts';
import { wholeHour, weekdayText } from '#reports/period/date-text.ts';
import head from '#app/style/header.module.css';
import styles from './report.module.css';
import { say } from './words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** The choice that leaves nothing out. */
export const everyTime = { weekdays: [], hours: [0, 24] } as const;

/** "Sat, Sun · 22:00–06:00"; empty where everything counts. */
export function filterText({ weekdays: days = [], hours }: ReportRoute): string {
  const { hours: clock } = preferences.value;
  const names = days.map((day) => weekdayText(day, 'short')).join(', ');
  const time = hours?.map((hour) => wholeHour(hour, clock)).join('–');
  return [names, time].filter(Boolean).join(' · ');
}

/** The route with another choice; what chooses everything is not in the address. */
export function withChoice(
  route: ReportRoute,
  change: Pick<ReportRoute, 'weekdays' | 'hours'>,
): ReportRoute {
  const { weekdays: days = [], hours, ...rest } = { ...route, ...change };
  const isAllDay = !hours || (hours[0] === 0 && hours[1] === 24);
  return {
    ...rest,
    ...(days.length > 0 && days.length < 7 && { weekdays: days }),
    ...(!isAllDay && { hours }),
  };
}

/** Which weekdays and which hours count. */
export function FilterChoice({ route }: { readonly route: ReportRoute }) {
  const text = filterText(route);
  return (
    <details class={styles.filter}>
      <summary class={head.tool}>{text === '' ? say('filter') : text}</summary>
      <div class={styles.choices}>
        <Weekdays route={route} />
        <Hours route={route} />
        {text !== '' && (
          <button type="button" data-kind="link" onClick={() => go(withChoice(route, everyTime))}>
            {say('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

function Weekdays({ route }: { readonly route: ReportRoute }) {
  const on = route.weekdays ?? weekdays;
  const toggle = (day: number) => {
    const days = on.includes(day)
      ? on.filter((one) => one !== day)
      : weekdays.filter((one) => one === day || on.includes(one));
    go(withChoice(route, { weekdays: days }));
  };
  return (
    <fieldset>
      <legend>{say('filter.weekdays')}</legend>
      {weekdays.map((day) => (
        <label key={day}>
          <input type="checkbox" checked={on.includes(day)} onChange={() => toggle(day)} />
          <span>{weekdayText(day, 'short')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Hours({ route }: { readonly route: ReportRoute }) {
  const [from, to] = route.hours ?? [0, 24];
  const set = (hours: readonly [number, number]) => {
    if (hours[0] !== hours[1]) go(withChoice(route, { hours }));
  };
  return (
    <fieldset>
      <legend>{say('filter.hours')}</legend>
      <HourSelect
        label={say('filter.hours.from')}
        value={from}
        first={0}
        onChoose={(hour) => set([hour, to])}
      />
      <span>{say('filter.hours.to')}</span>
      <HourSelect
        label={say('filter.hours.to')}
        value={to}
        first={1}
        onChoose={(hour) => set([from, hour])}
      />
    </fieldset>
  );
}

interface HourProps {
  readonly label: string;
  readonly value: number;
  readonly first: number;
  readonly onChoose: (hour: number) => void;
}

const HourSelect = ({ label, value, first, onChoose }: HourProps) => (
  <select
    aria-label={label}
    value={String(value)}
    onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
  >
    {Array.from({ length: 24 }, (_, i) => i + first).map((hour) => (
      <option key={hour} value={String(hour)}>
        {wholeHour(hour, preferences.value.hours)}
      </option>
    ))}
  </select>
);
