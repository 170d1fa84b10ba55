import { families } from '#actions/families.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** What to do before plugging in, per family. */
export const Preparation = () => (
  <section class={page.section}>
    <h2>{say('devices.prepare')}</h2>
    {families.map(({ id, name, preparation }) => (
      <div key={id}>
        {families.length > 1 && <h3 class={styles.family}>{name}</h3>}
        <ol class={styles.steps}>
          {preparation.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);

type Model = (typeof families)[number]['models'][number];

const lineOf = ({ name, code }: Model): string => name.replace(code, '').trim();

/** Models of one line that differ in their number alone share a row: "MiniMed Paradigm 522, 722". */
function rowsOf(models: readonly Model[]): readonly Model[] {
  const rows: Model[] = [];
  for (const model of models) {
    const last = rows.at(-1);
    const isNumbered = model.name.endsWith(` ${model.code}`);
    const isSame =
      isNumbered && last?.support === model.support && last.name.startsWith(lineOf(model));
    if (isSame) rows.splice(-1, 1, { ...last, name: `${last.name}, ${model.code}` });
    else rows.push(model);
  }
  return rows;
}

export const SupportTable = () => (
  <section class={page.section}>
    <h2>{say('devices.support')}</h2>
    <table class={styles.support}>
      <thead>
        <tr>
          <th scope="col">{say('devices.model')}</th>
          <th scope="col">{say('devices.cable')}</th>
          <th scope="col">{say('devices.tested')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(families.flatMap(({ models }) => models)).map(({ name, cable, support }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{cable}</td>
            <td>{say(`support.${support}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="quiet">{say('devices.support.note')}</p>
  </section>
);
