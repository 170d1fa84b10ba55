import { say } from './words.ts';
import styles from './lock.module.css';

const helps = ['helps.browser', 'helps.disk'] as const;
const helpsNot = [
  'helps.not.open',
  'helps.not.watch',
  'helps.not.program',
  'helps.not.outside',
  'helps.not.before',
] as const;

/** What a lock is good for and what not, in plain words. */
export const WhatItHelps = () => (
  <>
    <div class={styles.sides}>
      {(
        [
          ['helps', helps],
          ['helps.not', helpsNot],
        ] as const
      ).map(([side, cases]) => (
        <div key={side}>
          <h3>{say(side)}</h3>
          <ul>
            {cases.map((one) => (
              <li key={one}>{say(one)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
    <p>{say('cost')}</p>
    <p class={styles.lost}>{say('forgotten')}</p>
  </>
);
