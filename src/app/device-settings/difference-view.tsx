import { listed } from '#domain/language.ts';
import type { DifferenceGroup, SettingsDifference } from '#reports/settings/difference.ts';
import page from '#app/style/page.module.css';
import styles from './device-settings.module.css';
import { say } from './words.ts';

interface Props {
  readonly difference: SettingsDifference;
  /** The two moments, as they are printed. */
  readonly older: string;
  readonly newer: string;
}

/** Only what differs, old and new side by side. */
export const DifferenceView = ({ difference: { groups, unknown }, older, newer }: Props) => (
  <section class={page.section} aria-labelledby="settings-differences">
    <h2 id="settings-differences">{say('differences')}</h2>
    {groups.length === 0 && <p>{say('same')}</p>}
    {groups.map((group) => (
      <GroupTable key={group.id} group={group} older={older} newer={newer} />
    ))}
    {unknown.length > 0 && <p class="quiet">{say('oneSided', { settings: listed(unknown) })}</p>}
  </section>
);

interface TableProps extends Pick<Props, 'older' | 'newer'> {
  readonly group: DifferenceGroup;
}

const GroupTable = ({ group: { title, rows }, older, newer }: TableProps) => (
  <table class={styles.difference}>
    <caption class={styles.caption}>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{say('setting')}</th>
        <th scope="col">{older}</th>
        <th scope="col">{newer}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ label, span, before, after }) => (
        <tr key={`${label} ${span}`}>
          <th scope="row">
            {label} {span && <span class={styles.span}>{span}</span>}
          </th>
          <td>
            {before.text} <small>{before.unit}</small>
          </td>
          <td>
            <b>{after.text}</b> <small>{after.unit}</small>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
