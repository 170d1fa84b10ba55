import { reportPages } from '#app/report-address.ts';
import { reportsOf } from '#app/report/pages.ts';
import { hrefOf } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import styles from './overview.module.css';
import { say } from './words.ts';

/** Every other report that there is, with what it answers. */
export const ReportList = () => (
  <section class={styles.reports}>
    <h2>{say('reports')}</h2>
    <ul class={styles.list}>
      <li>
        <a href={hrefOf({ page: 'day' })}>{sayPage('day')}</a>
        <span class="quiet">{say('about.day')}</span>
      </li>
      {reportPages
        .filter((page) => page !== 'overview' && reportsOf[page])
        .map((page) => (
          <li key={page}>
            <a href={hrefOf({ page })}>{sayPage(page)}</a>
            <span class="quiet">{say(`about.${page}`)}</span>
          </li>
        ))}
    </ul>
  </section>
);
