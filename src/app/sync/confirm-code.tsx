import { useSignal } from '@preact/signals';
import { confirmCode, type NewCode } from '#actions/sync-set-up.ts';
import { Labelled } from '#app/labelled.tsx';
import { QrCode } from '#app/qr-code.tsx';
import page from '#app/style/page.module.css';
import { type Begun, triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly begun: Begun;
  readonly onDone: () => void;
}

/** The code to keep on paper. Sync begins once it was typed from there and has opened the vault. */
export function ConfirmCode({ begun, onDone }: Props) {
  const typed = useSignal('');
  const isWrong = useSignal(false);
  const { state, run } = useTrying();
  const finish = () =>
    run(async () => {
      const { whose, place, code } = begun;
      isWrong.value = !(await confirmCode(whose, place, { typed: typed.value, code }));
      if (!isWrong.value) onDone();
    });
  const isWorking = state.value === 'working';
  return (
    <section class={page.section}>
      <h2>{say('code.title')}</h2>
      <p>{say('code.text')}</p>
      <Paper code={begun.code} />
      <div class={page.actions}>
        <button type="button" onClick={() => print()}>
          {say('code.print')}
        </button>
      </div>
      <div class={styles.fields}>
        <Labelled
          label={say('code.typed')}
          hint={say('code.typed.hint')}
          wrong={isWrong.value && say('code.wrong')}
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={typed.value}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              onInput={({ currentTarget }) => {
                typed.value = currentTarget.value;
                isWrong.value = false;
              }}
            />
          )}
        </Labelled>
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={finish}>
          {say(isWorking ? 'code.working' : 'code.go')}
        </button>
      </div>
      <output>{triedText(state.value)}</output>
    </section>
  );
}

/** In groups that can be copied by hand, and as a picture. */
const Paper = ({ code: { identity, groups } }: { readonly code: NewCode }) => (
  <div class={styles.paper}>
    <p class={styles.code}>
      {groups.map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </p>
    <div class={styles.qr}>
      <QrCode text={identity} label={say('code.qr')} />
    </div>
  </div>
);
