import { families } from '#actions/families.ts';
import { say } from '#app/words.ts';
import page from '#app/style/page.module.css';
import styles from './devices.module.css';

/** What to do before plugging in, per family. */
export const Preparation = () => (
  <section class={page.section}>
    <h2>{say('devices.prepare')}</h2>
    {families.map(({ id, name, preparation }) => (
      <div key={id}>
        {families.length > 1 && <h3>{name}</h3>}
        <ol class={styles.steps}>
          {preparation.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);

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
        {families
          .flatMap(({ models }) => models)
          .map(({ code, name, cable, support }) => (
            <tr key={`${code} ${name}`}>
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
