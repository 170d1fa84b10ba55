import type { ChartOptions } from '#charts/daily-chart.ts';
import type { DayItem } from '#reports/daily-summary.ts';
import styles from './day.module.css';
import { say } from './words.ts';

interface Props {
  readonly cursor: Parameters<ChartOptions['onCursor']>[0];
}

const Entry = ({ item, clock }: { readonly item: DayItem; readonly clock: string }) => (
  <span class={styles.entry}>
    <b>{item.value}</b> {item.name}
    {item.remark && `, ${item.remark}`}
    {item.clock !== clock && <span class={styles.when}> {item.clock}</span>}
  </span>
);

/** What stands at the cursor, above the chart where no finger covers it. Its height never changes. */
export function ReadoutLine({ cursor }: Props) {
  if (!cursor)
    return (
      <p class={styles.readout} aria-hidden="true">
        <span class={styles.hint}>{say('hint')}</span>
        <span class={styles.hintTouch}>{say('hintTouch')}</span>
      </p>
    );
  const { readout, item } = cursor;
  const others = readout.items.filter(({ event }) => event !== item?.event);
  const clock = item?.clock ?? readout.clock;
  return (
    <p class={styles.readout} aria-hidden="true">
      <span class={styles.clock}>{clock}</span>
      {readout.sensor && (
        <span class={styles.entry}>
          <b>{readout.sensor}</b> {say('sensor')}
        </span>
      )}
      {readout.basal && (
        <span class={styles.entry}>
          <b>{readout.basal}</b> {say('basal')}
        </span>
      )}
      {[...(item ? [item] : []), ...others].map((entry) => (
        <Entry key={entry.event} item={entry} clock={clock} />
      ))}
    </p>
  );
}
