import styles from './strength-meter.module.css';
import { levels, type Strength } from './strength.ts';
import { say } from './words.ts';

interface Props {
  readonly strength: Strength | undefined;
  /** How long guessing it takes whoever has what it seals: a file, unless this says otherwise. */
  readonly guessed?: (time: string) => string;
}

const sayOfFile = (time: string): string => say('strength.guessed', { time });

/** How far a passphrase holds, as a bar and in words. Its space is kept while there is nothing to say. */
export const StrengthMeter = ({ strength, guessed = sayOfFile }: Props) => (
  <div class={styles.strength}>
    {strength && <Bar strength={strength} />}
    <p aria-live="polite">
      {strength && (
        <>
          <strong>{say(`strength.${strength.level}`)}.</strong>{' '}
          <span class="quiet">{guessed(say(`span.${strength.time}`))}</span>
        </>
      )}
    </p>
  </div>
);

function Bar({ strength: { level } }: { readonly strength: Strength }) {
  return (
    <meter
      class={styles.bar}
      max={levels.length}
      value={levels.indexOf(level) + 1}
      aria-label={say('strength')}
      aria-valuetext={say(`strength.${level}`)}
    />
  );
}
