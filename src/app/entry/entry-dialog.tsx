import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { type Instant, instant, type LocalDate } from '#domain/time.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import { factOf, formOf } from '#reports/entry/fact.ts';
import { blankForm, type EntryForm, type EntryKind } from '#reports/entry/form.ts';
import { readForm, type Wrongs } from '#reports/entry/read-form.ts';
import { Dialog } from '#app/dialog.tsx';
import { failureText } from '#app/failures.ts';
import { preferences } from '#app/state.ts';
import dialog from '#app/style/dialog.module.css';
import { EntryFields } from './entry-fields.tsx';
import styles from './entry.module.css';
import { type Keeping, type OnSaved, useKeeping } from './keeping.ts';
import { say } from './words.ts';

interface Props {
  /** Whose it is; without them it becomes the owner's, who is made when it is saved. */
  readonly person?: Person | undefined;
  /** The one to correct; without it a new one is made. */
  readonly entry?: TypedEvent | undefined;
  /** When a new one is of: a moment, or a date whose time is open. Now, unless given. */
  readonly at?: Instant | LocalDate | undefined;
  /** What a new one is, until somebody chooses another; glucose, unless given. */
  readonly kind?: EntryKind | undefined;
  readonly onClose: () => void;
  /** Goes on elsewhere with what was saved, instead of saying so here. */
  readonly onSaved?: OnSaved | undefined;
}

/** The form for what a person types: makes an entry, corrects it, takes it back. */
export function EntryDialog({ person, entry, at, kind, onClose, onSaved }: Props) {
  const keeping = useKeeping(person, entry, onSaved);
  const [first, setFirst] = useState(() => firstForm(entry, at, kind));
  const { step } = keeping;
  const another = () => {
    setFirst(firstForm(undefined, at, kind));
    keeping.again();
  };
  return (
    <Dialog title={say(entry ? 'title.correct' : 'title.new')} onClose={onClose}>
      <output class={styles.told}>{toldOf(keeping)}</output>
      {step === 'form' || step === 'busy' ? (
        <Form key={keeping.round} first={first} keeping={keeping} entry={entry} onClose={onClose} />
      ) : (
        <div class={dialog.actions}>
          {step === 'removed' && keeping.undo && (
            <button type="button" onClick={keeping.undo}>
              {say('undo')}
            </button>
          )}
          {step === 'saved' && !entry && (
            <button type="button" onClick={another}>
              {say('another')}
            </button>
          )}
          <CloseButton onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

function firstForm(entry: TypedEvent | undefined, at: Props['at'], kind: Props['kind']): EntryForm {
  const now = instant(Date.now());
  const fact = entry && factOf(entry);
  if (entry && fact) return formOf(fact, entry.at, preferences.value.zone);
  return blankForm(at ?? now, now, preferences.value, kind);
}

function toldOf({ step, failure }: Keeping): string {
  if (failure) return failedText(failure);
  if (step === 'form') return '';
  return say(step === 'busy' ? 'saving' : step);
}

/** What to do is another thing here than where a device was read: reloading loses what was typed. */
function failedText({ code }: Failure): string {
  const next = code === 'storage-full' || code === 'storage-unavailable' || code === 'newer-data';
  return say(next ? `failed.${code}` : 'failed', { what: failureText(code).title });
}

/** Takes the keyboard over from the form that was there. */
function CloseButton({ onClose }: Pick<Props, 'onClose'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" data-kind="primary" ref={button} onClick={onClose}>
      {say('close')}
    </button>
  );
}

interface FormProps extends Pick<Props, 'entry' | 'onClose'> {
  readonly first: EntryForm;
  readonly keeping: Keeping;
}

function Form({ first, keeping, entry, onClose }: FormProps) {
  const [form, setForm] = useState(first);
  const [wrong, setWrong] = useState<Wrongs>({});
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirstWrong(element.current), [wrong]);
  const busy = keeping.step === 'busy';
  const submit = () => {
    if (busy) return;
    const read = readForm(form, preferences.value.zone, instant(Date.now()));
    setWrong('wrong' in read ? read.wrong : {});
    if ('draft' in read) keeping.save(read.draft);
  };
  return (
    <div ref={element} class={styles.form} aria-busy={busy}>
      <EntryFields form={form} wrong={wrong} onChange={setForm} onEnter={submit} />
      <div class={dialog.actions}>
        {entry && (
          <button
            type="button"
            data-kind="danger"
            class={styles.remove}
            disabled={busy}
            onClick={keeping.remove}
          >
            {say('remove')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {say('cancel')}
        </button>
        <button type="button" data-kind="primary" disabled={busy} onClick={submit}>
          {say('save')}
        </button>
      </div>
    </div>
  );
}

function focusFirstWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true]');
  (wrong?.querySelector('input') ?? wrong)?.focus();
}
