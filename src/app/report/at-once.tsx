import { hrefOf } from '#app/route.ts';
import { listed } from '#domain/language.ts';
import { deviceWords } from '#reports/day/context.ts';
import type { Period } from '#reports/period/period.ts';
import styles from './report.module.css';
import { count, say } from './words.ts';

/** Says whose readings no number is made of, where two sensors measured at the same time. */
export function AtOnce({ period }: { readonly period: Period }) {
  const others = [...period.atOnce()];
  if (others.length === 0) return null;
  const n = others.reduce((sum, [, readings]) => sum + readings, 0);
  const devices = listed(others.map(([key]) => deviceWords(key, period.input.devices)));
  return (
    <p class={styles.note}>
      {count('at-once', n, { devices })}{' '}
      <a href={hrefOf({ page: 'settings' })}>{say('at-once.choose')}</a>
    </p>
  );
}
