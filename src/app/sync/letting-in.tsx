import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { letIn, type LetIn, readRequest, type Request } from '#actions/sync-letting-in.ts';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { Labelled } from '#app/labelled.tsx';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { requestFrom } from './request-address.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { useStepFocus } from './use-step-focus.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  /** What the page was opened with. */
  readonly opened?: string | undefined;
  readonly onEnd: () => void;
}

/** Lets another computer in by what it shows: first that is read, then compared, then a door is made. */
export function LettingIn({ whose, place, opened, onEnd }: Props) {
  const request = useSignal<Request | undefined>(undefined);
  const outcome = useSignal<LetIn | undefined>(undefined);
  const { state, run } = useTrying();
  const read = (pasted: string) =>
    run(async () => {
      request.value = await readRequest(requestFrom(pasted));
      outcome.value = request.value ? undefined : { refusal: 'none' };
    });
  useEffect(() => {
    if (opened) read(opened);
  }, [opened]);
  const open = ({ text }: Request) =>
    run(async () => void (outcome.value = await letIn(whose, text)));
  const isWorking = state.value === 'working';
  const done = outcome.value && 'code' in outcome.value ? outcome.value.code : undefined;
  const start = useStepFocus<HTMLHeadingElement>(
    done ? 'done' : request.value ? 'compare' : 'paste',
  );
  return (
    <section class={page.section}>
      <h2 tabIndex={-1} ref={start}>
        {say('let-in.title')}
      </h2>
      {!done && !request.value && <Paste isWorking={isWorking} onPasted={read} />}
      {!done && request.value && (
        <Compare request={request.value} place={place} isWorking={isWorking} onSame={open} />
      )}
      <output>{outcomeText(outcome.value) || triedText(state.value, say('out.behind'))}</output>
      {done && <p class={styles.compared}>{done}</p>}
      {done && <p>{say('let-in.then')}</p>}
      <p>
        <button type="button" data-kind={done ? undefined : 'link'} onClick={onEnd}>
          {done ? say('out.close') : sayApp('cancel')}
        </button>
      </p>
    </section>
  );
}

function outcomeText(outcome: LetIn | undefined): string {
  if (!outcome) return '';
  return 'code' in outcome ? say('let-in.done') : say(`let-in.${outcome.refusal}`);
}

interface PasteProps {
  readonly isWorking: boolean;
  readonly onPasted: (pasted: string) => void;
}

function Paste({ isWorking, onPasted }: PasteProps) {
  const pasted = useSignal('');
  return (
    <>
      <p>{say('let-in.text')}</p>
      <div class={styles.fields}>
        <Labelled label={say('let-in.field')}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={pasted.value}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => (pasted.value = currentTarget.value)}
            />
          )}
        </Labelled>
      </div>
      <div class={page.actions}>
        <button
          type="button"
          data-kind="primary"
          disabled={isWorking}
          onClick={() => onPasted(pasted.value)}
        >
          {say('begin.go')}
        </button>
      </div>
    </>
  );
}

interface CompareProps {
  readonly request: Request;
  readonly place: SyncedPlace;
  readonly isWorking: boolean;
  readonly onSame: (request: Request) => void;
}

/** What letting in does, and the code that says it is that computer and no other. */
const Compare = ({ request, place, isWorking, onSame }: CompareProps) => (
  <>
    <p>{say('let-in.compare')}</p>
    <p class={styles.compared}>{request.code}</p>
    <ul class={styles.told}>
      <li>{say('let-in.reads', { name: place.name })}</li>
      <li>{say('let-in.holds')}</li>
      <li>{say('let-in.warn')}</li>
    </ul>
    <div class={page.actions}>
      <button
        type="button"
        data-kind="primary"
        disabled={isWorking}
        onClick={() => onSame(request)}
      >
        {say('let-in.go')}
      </button>
    </div>
  </>
);
