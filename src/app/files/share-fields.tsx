import { LONGEST_SHARE, type SharedDays } from '#actions/share.ts';
import { Labelled } from '#app/labelled.tsx';
import type { Window } from '#app/report/report.ts';
import { daysIn } from '#app/report/window.ts';
import { WindowChoice } from '#app/report/window-choice.tsx';
import { days, preferences } from '#app/state.ts';
import { TextField } from '#app/text-field.tsx';
import { instant, type LocalDate } from '#domain/time.ts';
import styles from './files.module.css';
import { say } from './words.ts';

/** For how many days the viewer shows a share; `0` is without end. */
const lengths = ['30', '90', '0'] as const;

/** What a person chooses beside the days. */
export interface Choice extends Pick<SharedDays, 'whose' | 'reader' | 'withNotes'> {
  readonly until: (typeof lengths)[number];
}

const DAY = 86_400_000;
/** Characters of a name. */
const LONGEST_NAME = 100;

/** The choice as a share is ordered by it, but for how long it is shown. */
export const choiceOf = ({ whose, reader, withNotes }: Choice) => ({
  whose: whose.trim(),
  reader: reader.trim(),
  withNotes,
  preferences: preferences.value,
});

/** How long a file is shown, from this moment on. */
export const shownUntil = ({ until }: Choice) =>
  until === '0' ? {} : { expires: instant(Date.now() + Number(until) * DAY) };

/** Why these days make no share; empty where they do. */
export function wrongDays(window: Window, stored: readonly LocalDate[]): string {
  if (daysIn(window) > LONGEST_SHARE) return say('share.days.long', { n: LONGEST_SHARE });
  const has = stored.some((date) => date >= window.from && date <= window.to);
  return has ? '' : say('share.days.none');
}

interface Props {
  readonly window: Window;
  readonly latest: LocalDate;
  readonly choice: Choice;
  readonly onWindow: (window: Window) => void;
  readonly onChoice: (changed: Partial<Choice>) => void;
}

/** Which days, whose, for whom, with what and for how long. */
export const ShareFields = ({ window, latest, choice, onWindow, onChoice }: Props) => (
  <>
    <div class={styles.days}>
      <span aria-hidden="true">{say('share.days')}</span>
      <div class={styles.line}>
        <WindowChoice window={window} latest={latest} onChoose={onWindow} />
      </div>
      <output class={styles.wrong}>{wrongDays(window, days.value ?? [])}</output>
    </div>
    <TextField
      maxLength={LONGEST_NAME}
      label={say('share.whose')}
      value={choice.whose}
      onInput={(whose) => onChoice({ whose })}
    />
    <TextField
      maxLength={LONGEST_NAME}
      label={say('share.reader')}
      hint={say('share.reader.hint')}
      value={choice.reader}
      onInput={(reader) => onChoice({ reader })}
    />
    <label class={styles.tick}>
      <input
        type="checkbox"
        checked={choice.withNotes}
        onChange={({ currentTarget }) => onChoice({ withNotes: currentTarget.checked })}
      />
      {say('share.notes')}
    </label>
    <Labelled label={say('share.until')} hint={say('share.until.hint')}>
      {(ids) => (
        <select
          {...ids}
          value={choice.until}
          onChange={({ currentTarget: { value } }) =>
            onChoice({ until: lengths.find((one) => one === value) ?? '30' })
          }
        >
          {lengths.map((one) => (
            <option key={one} value={one}>
              {say(`share.until.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  </>
);
