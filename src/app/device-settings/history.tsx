import { useState } from 'preact/hooks';
import { listed } from '#domain/language.ts';
import type { Instant } from '#domain/time.ts';
import type { DifferenceRow } from '#reports/settings/difference.ts';
import { changesIn, groupsOf, type SettingsChange } from '#reports/settings/history.ts';
import type { SettingsMoment } from '#reports/settings/moments.ts';
import { type GroupName, groupTitle } from '#reports/settings/names.ts';
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
  /** From when anything is known. */
  readonly from: Instant | undefined;
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

interface ChangesProps {
  readonly change: SettingsChange | undefined;
  readonly clock: Clock;
}

function foundText({ at, after }: SettingsChange, clock: Clock): string {
  if (after === undefined) return say('found');
  return say('found.between', { from: momentText(after, clock), to: momentText(at, clock) });
}

/** Old → new of each setting; of what a reading found, between which two moments it was changed. */
export function Changes({ change, clock }: ChangesProps) {
  if (!change) return null;
  const settings = byLabel(change.groups.flatMap((group) => group.rows));
  return (
    <>
      {change.how === 'asked' && <p class={styles.remark}>{foundText(change, clock)}</p>}
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
export function History({ device, moments, changes, from, clock }: Props) {
  const groups = groupsOf(changes);
  const [asked, setAsked] = useState<GroupName>();
  const group = groups.find((id) => id === asked);
  const chosen = group ? changesIn(changes, group) : changes;
  const isShown = (moment: SettingsMoment) => !group || chosen.some(isOf(moment));
  return (
    <section class={page.section} aria-labelledby="settings-history" data-print="no">
      <h2 id="settings-history">{say('history')}</h2>
      {groups.length > 1 && <GroupSelect groups={groups} group={group} onChoose={setAsked} />}
      <Moments
        device={device}
        moments={moments.filter(isShown)}
        changes={chosen}
        isOfGroup={group !== undefined}
        clock={clock}
      />
      {from !== undefined && (
        <p class="quiet">{say('known-since', { moment: momentText(from, clock) })}</p>
      )}
    </section>
  );
}

interface SelectProps {
  readonly groups: readonly GroupName[];
  readonly group: GroupName | undefined;
  readonly onChoose: (group: GroupName | undefined) => void;
}

/** One group of settings, of those that were changed. */
const GroupSelect = ({ groups, group, onChoose }: SelectProps) => (
  <label class={styles.group}>
    <span>{say('group')}</span>
    <select
      value={group ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(groups.find((id) => id === value))}
    >
      <option value="">{say('group.all')}</option>
      {groups.map((id) => (
        <option key={id} value={id}>
          {groupTitle(id)}
        </option>
      ))}
    </select>
  </label>
);

type MomentsProps = Omit<Props, 'from'> & { readonly isOfGroup: boolean };

const Moments = ({ device, moments, changes, isOfGroup, clock }: MomentsProps) => (
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
            {moment.how === 'asked' && !isOfGroup && <p>{whatHappened(moment)}</p>}
            <Changes change={changes.find(isOf(moment))} clock={clock} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
