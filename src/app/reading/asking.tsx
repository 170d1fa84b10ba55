import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Family } from '#actions/families.ts';
import type { DeviceSummary } from '#actions/open-day.ts';
import { deviceName } from '#app/device-name.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words.ts';
import { readFamily, readGranted } from './begin.ts';
import { dismissReading, type Question } from './reading.ts';
import styles from './reading.module.css';

/** In words of its own: only who reads a pump, or plugs in a LINK, meets them. */
const words = {
  which: 'It is a meter, and it can read a pump near it.',
  title: 'Which pump is it?',
  label: 'Serial number of the pump',
  where:
    'Six digits, on the back of the pump behind SN. It is asked once and kept with your readings.',
  tried: 'The pump did not answer to this number. Compare it with the back of the pump.',
  wrong: 'A serial number has six digits, such as 123456.',
  known: 'Read before',
} as const;

/** What must be known before a reading can begin. */
export const Asking = ({ question }: { readonly question: Question }) => (
  <div class={styles.result}>
    {question.family ? (
      <WhichNumber question={question} family={question.family} />
    ) : (
      <WhichFamily question={question} />
    )}
  </div>
);

const WhichFamily = ({ question: { granted } }: { readonly question: Question }) => (
  <>
    <h2>{granted.label}</h2>
    <p>{words.which}</p>
    <div class={styles.actions}>
      {granted.families.map((family) => (
        <button
          key={family.id}
          type="button"
          onClick={() => void readGranted(granted, family).catch(report)}
        >
          {family.action}
        </button>
      ))}
      <button type="button" data-kind="link" onClick={dismissReading}>
        {say('cancel')}
      </button>
    </div>
  </>
);

interface NumberProps {
  readonly question: Question;
  readonly family: Family;
}

/** One press for a pump that was read before; a number once for any other. */
const WhichNumber = ({ question, family }: NumberProps) => {
  const { granted, known } = question;
  const read = (serial: string) => readFamily({ granted, family, serial });
  return (
    <>
      <h2>{words.title}</h2>
      {known.length > 0 && <Known known={known} onPick={read} />}
      <NumberForm question={question} family={family} onRead={read} />
    </>
  );
};

const Known = ({
  known,
  onPick,
}: {
  readonly known: readonly DeviceSummary[];
  readonly onPick: (serial: string) => void;
}) => (
  <fieldset class={styles.actions} aria-label={words.known}>
    {known.map(({ key, device }) => (
      <button key={key} type="button" onClick={() => onPick(device.serial)}>
        {`${deviceName(device)}, ${device.serial}`}
      </button>
    ))}
  </fieldset>
);

interface FormProps extends NumberProps {
  readonly onRead: (serial: string) => void;
}

function NumberForm({ question: { tried = '' }, family, onRead }: FormProps) {
  const [field, note] = [useId(), useId()];
  const typed = useSignal(tried);
  const remark = useSignal<string | undefined>(tried ? words.tried : undefined);
  const submit = (event: Event) => {
    event.preventDefault();
    const serial = family.addressing?.serialOf(typed.value);
    if (serial === undefined) remark.value = words.wrong;
    else onRead(serial);
  };
  return (
    <form class={styles.number} onSubmit={submit} noValidate>
      <label for={field}>{words.label}</label>
      <p
        id={note}
        class={remark.value ? styles.what : 'quiet'}
        role={remark.value === undefined ? undefined : 'alert'}
      >
        {remark.value ?? words.where}
      </p>
      <div class={styles.actions}>
        <input
          id={field}
          inputMode="numeric"
          autocomplete="off"
          size={10}
          value={typed}
          aria-describedby={note}
          aria-invalid={remark.value === words.wrong}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        />
        <button type="submit" data-kind="primary">
          {family.action}
        </button>
        <button type="button" data-kind="link" onClick={dismissReading}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
