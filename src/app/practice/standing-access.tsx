import { useSignal } from '@preact/signals';
import type { Practice } from '#actions/practices.ts';
import { beginStanding, endStanding, type Standing } from '#actions/standing.ts';
import { Labelled } from '#app/labelled.tsx';
import { triedText, useTrying } from '#app/sync/setting-up.ts';
import { useSyncedPlace } from '#app/sync/synced-place.ts';
import type { Person } from '#domain/preferences.ts';
import styles from './practice.module.css';
import { StandingNow } from './standing-now.tsx';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly practice: Practice;
  /** The person’s name, as it was typed. */
  readonly signedAs: string;
  readonly onChanged: () => Promise<void>;
}

/** The last days for a practice after each new reading: what that needs, how it begins, and how it ends. */
export function StandingAccess({ whose, practice, signedAs, onChanged }: Props) {
  const { place } = useSyncedPlace(whose);
  const days = useSignal<Length>(14);
  const said = useSignal('');
  const doing = useSignal<Doing>('begin');
  const { state, run } = useTrying();
  if (place === undefined) return null;
  const { standing } = practice;
  const isLeft = standing !== undefined && standing.place !== place?.id;
  const begin = () =>
    run(async () => {
      doing.value = 'begin';
      said.value = '';
      await beginStanding(whose, practice, { days: days.value, whose: signedAs }).finally(
        onChanged,
      );
    });
  const end = () =>
    run(async () => {
      doing.value = 'end';
      await endStanding(whose, practice);
      said.value = say(isLeft ? 'standing.forgotten' : 'standing.ended');
      await onChanged();
    });
  const isWorking = state.value === 'working';
  return (
    <section class={styles.add}>
      <h3>{say('standing.title')}</h3>
      {standing ? (
        <StandingNow standing={standing} isLeft={isLeft} />
      ) : (
        <p>{say(place ? 'standing.text' : 'standing.needs')}</p>
      )}
      {!standing && place && (
        <LengthChoice days={days.value} onChoose={(chosen) => (days.value = chosen)} />
      )}
      {(standing ?? place) && (
        <p>
          <button type="button" disabled={isWorking} onClick={standing ? end : begin}>
            {say(isWorking ? 'standing.working' : standing ? 'standing.end' : 'standing.begin')}
          </button>
        </p>
      )}
      <output>{failedText(doing.value, standing, triedText(state.value)) || said.value}</output>
    </section>
  );
}

type Doing = 'begin' | 'end';

function failedText(doing: Doing, standing: Standing | undefined, tried: string): string {
  if (!tried) return '';
  if (doing === 'end') return `${say('standing.still')} ${tried}`;
  return standing ? tried : `${say('standing.not')} ${tried}`;
}

const lengths = [14, 30, 90] as const;
type Length = (typeof lengths)[number];

interface LengthProps {
  readonly days: Length;
  readonly onChoose: (days: Length) => void;
}

const LengthChoice = ({ days, onChoose }: LengthProps) => (
  <Labelled label={say('standing.days')}>
    {(ids) => (
      <select
        {...ids}
        value={days}
        onChange={({ currentTarget: { value } }) =>
          onChoose(lengths.find((one) => one === Number(value)) ?? 14)
        }
      >
        {lengths.map((one) => (
          <option key={one} value={one}>
            {say('standing.days.n', { n: one })}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);
