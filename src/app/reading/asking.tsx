import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Family } from '#actions/families.ts';
import type { DeviceSummary } from '#actions/open-day.ts';
import { deviceName } from '#app/device-name.ts';
import { WarningIcon } from '#app/icons.tsx';
import { report } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import { say as ask } from './asking-words.ts';
import { readFamily, readGranted } from './begin.ts';
import { dismissReading, type Question } from './reading.ts';
import styles from './reading.module.css';

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
    <p>{ask('which')}</p>
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
      <h2>{ask('title')}</h2>
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
  <fieldset class={styles.actions} aria-label={ask('known')}>
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

/** No form element: the page's policy lets none be submitted. */
function NumberForm({ question: { tried = '' }, family, onRead }: FormProps) {
  const [id, note] = [useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  const typed = useSignal(tried);
  const remark = useSignal<'tried' | 'wrong' | undefined>(tried ? 'tried' : undefined);
  useEffect(() => field.current?.focus(), []);
  const read = () => {
    const serial = family.addressing?.serialOf(typed.value);
    if (serial !== undefined) return onRead(serial);
    remark.value = 'wrong';
    field.current?.focus();
  };
  return (
    <div class={styles.number}>
      <label for={id}>{ask('label')}</label>
      <output id={note} class={remark.value ? styles.what : 'quiet'}>
        {remark.value && <WarningIcon size={16} />}
        {ask(remark.value ?? 'where')}
      </output>
      <div class={styles.actions}>
        <input
          id={id}
          ref={field}
          inputMode="numeric"
          autocomplete="off"
          size={10}
          value={typed.value}
          aria-describedby={note}
          aria-invalid={remark.value === 'wrong'}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') read();
          }}
        />
        <button type="button" data-kind="primary" onClick={read}>
          {family.action}
        </button>
        <button type="button" data-kind="link" onClick={dismissReading}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}
