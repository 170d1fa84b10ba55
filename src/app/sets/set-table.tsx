import { Scroller } from '#app/report/scroller.tsx';
import { hrefOf } from '#app/route.ts';
import type { SetRow } from '#reports/sets/view.ts';
import { say } from '#reports/sets/words.ts';
import { LateSign } from './marks.tsx';
import styles from './sets.module.css';

const isOfSeveral = (sets: readonly SetRow[]): boolean => sets.some(({ pump }) => pump !== '');

/** How long each set was worn, latest first. */
export const SetTable = ({ sets }: { readonly sets: readonly SetRow[] }) => (
  <section class={styles.sets}>
    <h2>{say('list.title')}</h2>
    {sets.length === 0 ? (
      <p class="quiet">{say('list.none')}</p>
    ) : (
      <Scroller label={say('list.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('list.to')}</th>
              <th scope="col">{say('list.worn')}</th>
              <th scope="col">{say('list.from')}</th>
              <th scope="col">{say('list.by')}</th>
              {isOfSeveral(sets) && <th scope="col">{say('list.device')}</th>}
            </tr>
          </thead>
          <tbody>
            {sets.map((set) => (
              <Row key={set.id} set={set} />
            ))}
          </tbody>
        </table>
      </Scroller>
    )}
  </section>
);

const Row = ({ set: { date, from, to, hours, isLate, by, pump } }: { readonly set: SetRow }) => (
  <tr>
    <th scope="row">
      <a href={hrefOf({ page: 'day', date })}>{to}</a>
    </th>
    <td class={styles.worn}>
      {hours}&#8239;h {isLate && <LateSign />}
    </td>
    <td>{from}</td>
    <td>{by}</td>
    {pump && <td>{pump}</td>}
  </tr>
);
