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
  readonly clock: Clock;
}

/** When the device was read and what was changed on it, newest first; each leads to its snapshot. */
export const History = ({ device, moments, clock }: Props) => (
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
            <td>{whatHappened(moment)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
