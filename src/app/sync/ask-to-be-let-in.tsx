import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ownRequest, type Request, whereLetIn } from '#actions/sync-letting-in.ts';
import type { Place } from '#actions/sync-place.ts';
import { QrCode } from '#app/qr-code.tsx';
import page from '#app/style/page.module.css';
import { ComputerField } from './computer-field.tsx';
import { CopyField } from './copy-field.tsx';
import { asker, joinAsAsker } from './joining.ts';
import { requestAddress } from './request-address.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { useStepFocus } from './use-step-focus.ts';
import { say } from './words.ts';

interface Props {
  readonly place: Place;
  readonly onDone: () => void;
}

/** Shows another computer for whom to make a door, and goes through it once it is there and was compared. */
export function AskToBeLetIn({ place, onDone }: Props) {
  const request = useSignal<Request | undefined>(undefined);
  const found = useSignal<string | undefined>(undefined);
  const isEarly = useSignal(false);
  const { state, run } = useTrying();
  useEffect(() => run(async () => void (request.value = await ownRequest(await asker()))), []);
  const look = () =>
    run(async () => {
      isEarly.value = false;
      const whose = await asker();
      // Another than before, where readings came meanwhile.
      request.value = await ownRequest(whose);
      found.value = await whereLetIn(whose, place);
      isEarly.value = !found.value;
    });
  if (found.value)
    return <JoinLetIn place={place} code={found.value} onDone={onDone} onRefused={look} />;
  return (
    <>
      <p>{say('ask.text')}</p>
      {request.value && <Shown request={request.value} />}
      <div class={page.actions}>
        <button
          type="button"
          data-kind="primary"
          disabled={state.value === 'working'}
          onClick={look}
        >
          {say('ask.look')}
        </button>
      </div>
      <output>{isEarly.value ? say('ask.early') : triedText(state.value)}</output>
    </>
  );
}

const Shown = ({ request: { text, code } }: { readonly request: Request }) => (
  <>
    <CopyField label={say('ask.field')} text={requestAddress(text)} rows={3} />
    <div class={styles.link}>
      <QrCode text={requestAddress(text)} label={say('ask.qr')} />
    </div>
    <p>{say('ask.code')}</p>
    <p class={styles.compared}>{code}</p>
  </>
);

interface JoinProps extends Props {
  readonly code: string;
  readonly onRefused: () => void;
}

/** What lies behind the door is compared first: whoever runs the place could have put another there. */
function JoinLetIn({ place, code, onDone, onRefused }: JoinProps) {
  const name = useSignal('');
  const isPressed = useSignal(false);
  const start = useStepFocus<HTMLParagraphElement>('compare');
  const { state, run } = useTrying();
  const join = () => {
    isPressed.value = true;
    if (!name.value.trim()) return;
    run(async () => {
      await joinAsAsker(place, { name: name.value.trim(), code });
      onDone();
    });
  };
  return (
    <>
      <p tabIndex={-1} ref={start}>
        {say('ask.compare')}
      </p>
      <p class={styles.compared}>{code}</p>
      <p>{say('ask.other')}</p>
      <div class={styles.fields}>
        <ComputerField
          value={name.value}
          isMissing={isPressed.value && !name.value.trim()}
          onInput={(typed) => (name.value = typed)}
        />
      </div>
      <div class={page.actions}>
        <button
          type="button"
          data-kind="primary"
          disabled={state.value === 'working'}
          onClick={join}
        >
          {say('ask.join')}
        </button>
        <button type="button" onClick={onRefused}>
          {say('ask.again')}
        </button>
      </div>
      <output>{triedText(state.value, say('ask.changed'))}</output>
    </>
  );
}
