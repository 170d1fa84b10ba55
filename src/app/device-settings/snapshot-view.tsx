import { UNKNOWN } from '#reports/glucose-text.ts';
import type {
  ScheduleTable,
  SettingsGroup,
  SettingsRow,
  SettingsView,
} from '#reports/settings/view.ts';
import { unitName } from '#reports/units.ts';
import page from '#app/style/page.module.css';
import styles from './device-settings.module.css';
import { say } from './words.ts';

/** Everything a device was set to, group by group. */
export const SnapshotView = ({ view }: { readonly view: SettingsView }) => (
  <>
    <p class={styles.source}>
      {view.source ? say('asRead', { moment: view.source }) : say('unread')}{' '}
      {view.hasUnknown && say('legend')}
    </p>
    <div class={styles.groups}>
      {view.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  </>
);

const Group = ({ group: { id, title, tables, rows } }: { readonly group: SettingsGroup }) => (
  <section class={page.section} data-wide={tables.length > 0} aria-labelledby={`settings-${id}`}>
    <h2 id={`settings-${id}`}>{title}</h2>
    {tables.length > 0 && (
      <div class={styles.schedules}>
        {tables.map((table) => (
          <Schedule key={table.name} table={table} />
        ))}
      </div>
    )}
    {rows.length > 0 && <Rows title={title} rows={rows} />}
  </section>
);

interface RowsProps {
  readonly title: string;
  readonly rows: readonly SettingsRow[];
}

const Rows = ({ title, rows }: RowsProps) => (
  <table class={styles.rows}>
    <caption class="spoken">{title}</caption>
    <thead class="spoken">
      <tr>
        <th scope="col">{say('setting')}</th>
        <th scope="col">{say('value')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, label, text, unit, remark }) => (
        <tr key={name}>
          <th scope="row">{label}</th>
          <td>
            {text} {unit && <small>{unit}</small>}
            {remark && <p class={styles.remark}>{remark}</p>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Schedule({ table }: { readonly table: ScheduleTable }) {
  const { label, unit, lines, total, isActive, state, remark } = table;
  const name = isActive ? say('active.name', { pattern: label }) : label;
  if (state !== 'set')
    return (
      <div>
        <h3 class={styles.caption}>{name}</h3>
        <p>{state === 'unknown' ? UNKNOWN : say('notSet')}</p>
        {remark && <p class={styles.remark}>{remark}</p>}
      </div>
    );
  return (
    <div>
      <table class={styles.schedule}>
        <caption class={styles.caption}>
          {label} <small>{unit}</small>
          {isActive && <span class={styles.active}>{say('active')}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('time')}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ span, texts }) => (
            <tr key={span}>
              <th scope="row">{span}</th>
              {texts.map((text, i) => (
                <td key={i}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              <td>
                {total} <small>{unitName('U')}</small>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {remark && <p class={styles.remark}>{remark}</p>}
    </div>
  );
}
