import { hrefOf, type ReportRoute } from '#app/route.ts';
import type { AlarmsView, AlarmTypeRow } from '#reports/alarms/view.ts';
import { count, say } from '#reports/alarms/words.ts';
import styles from './alarms.module.css';

interface Props {
  readonly view: AlarmsView;
  readonly route: ReportRoute;
}

/** How often each alarm rang; each shows its own alone. */
export function AlarmTypes({ view: { types, shown, total }, route }: Props) {
  const { show: _, ...all } = route;
  const most = Math.max(1, ...types.map((type) => type.count));
  return (
    <section class={styles.types}>
      <h2>{say('types')}</h2>
      <ul>
        <li>
          <a
            href={hrefOf(all)}
            class={styles.type}
            aria-current={shown === null ? 'true' : undefined}
          >
            <span class={styles.name}>{say('all')}</span>
            <b>{total}</b>
          </a>
        </li>
        {types.map((type) => (
          <Type
            key={`${type.show} ${type.name}`}
            type={type}
            href={hrefOf({ ...route, show: type.show })}
            isShown={shown === type.show}
            most={most}
          />
        ))}
      </ul>
    </section>
  );
}

interface TypeProps {
  readonly type: AlarmTypeRow;
  readonly href: string;
  readonly isShown: boolean;
  /** Of the most frequent one. */
  readonly most: number;
}

const Type = ({ type, href, isShown, most }: TypeProps) => (
  <li>
    <a
      href={href}
      class={styles.type}
      aria-current={isShown ? 'true' : undefined}
      title={`${type.originName}, ${type.code}`}
    >
      <span class={styles.name}>
        {type.name} <small>{type.originName}</small>
      </span>
      <b aria-label={count('number', type.count)}>{type.count}</b>
      <span class={styles.track}>
        <span style={{ inlineSize: `${(100 * type.count) / most}%` }} />
      </span>
    </a>
  </li>
);
