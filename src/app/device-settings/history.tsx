import { listed } from '#domain/language.ts';
import type { DifferenceRow } from '#reports/settings/difference.ts';
import type { SettingsChange } from '#reports/settings/history.ts';
import type { SettingsMoment } from '#reports/settings/moments.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import { hrefOf } from '#app/route.ts';
import page from '#app/style/page.module.css';
import { whatHappened } from './choice.tsx';
import styles from './device-settings.module.css';
import { say } from './words.ts';

interface Props {
  readonly device: string;
  readonly moments: readonly SettingsMoment[];
  readonly changes: readonly SettingsChange[];
  readonly clock: Clock;
}

const isOf = (moment: SettingsMoment) => (change: SettingsChange) =>
  change.at === moment.at && change.how === moment.how;

/** Rows of one setting: of a plan, those of each part of the day. */
function byLabel(rows: readonly DifferenceRow[]): ReadonlyMap<string, readonly DifferenceRow[]> {
  const settings = new Map<string, readonly DifferenceRow[]>();
  for (const row of rows) settings.set(row.label, [...(settings.get(row.label) ?? []), row]);
  return settings;
}

const Step = ({ row: { span, before, after } }: { readonly row: DifferenceRow }) => (
  <span class={styles.step} data-part={span !== ''}>
    {span && <span class={styles.remark}>{span} </span>}
    {before.text} {before.unit !== after.unit && before.unit} <i aria-hidden="true">→</i>
    <span class="spoken">{say('to')}</span> <b>{after.text}</b> {after.unit}
  </span>
);

/** Old → new of each setting; of what a reading found, that no log says since when. */
export function Changes({ change }: { readonly change: SettingsChange | undefined }) {
  if (!change) return null;
  const settings = byLabel(change.groups.flatMap((group) => group.rows));
  return (
    <>
      {change.how === 'asked' && <p class={styles.remark}>{say('found')}</p>}
      <ul class={styles.changes}>
        {[...settings].map(([label, rows]) => (
          <li key={label}>
            {label}:{' '}
            {rows.map((row) => (
              <Step key={row.span} row={row} />
            ))}
          </li>
        ))}
        {change.unknown.length > 0 && (
          <li>{say('before-unknown', { settings: listed(change.unknown) })}</li>
        )}
      </ul>
    </>
  );
}

/** When the device was read and what was changed on it, newest first; each leads to its snapshot. */
export const History = ({ device, moments, changes, clock }: Props) => (
  <section class={page.section} aria-labelledby="settings-history" data-print="no">
    <h2 id="settings-history">{say('history')}</h2>
    <table class={styles.rows}>
      <caption class="spoken">{say('history')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('what')}</th>
        </tr>
      </thead>
      <tbody>
        {moments.map((moment) => (
          <tr key={`${moment.at}${moment.how}`}>
            <th scope="row">
              <a href={hrefOf({ page: 'device-settings', device, at: moment.at })}>
                {momentText(moment.at, clock)}
              </a>
            </th>
            <td>
              {moment.how === 'asked' && <p>{whatHappened(moment)}</p>}
              <Changes change={changes.find(isOf(moment))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
