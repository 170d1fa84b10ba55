import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { makeKey, type MadeKey } from '#actions/practices.ts';
import { download } from '#app/download.ts';
import { viewerAddress } from '#app/files/local.ts';
import { SealForm } from '#app/files/seal-form.tsx';
import { useSealing } from '#app/files/use-sealing.ts';
import page from '#app/style/page.module.css';
import { TextField } from '#app/text-field.tsx';
import { KeyCard } from './key-card.tsx';
import styles from './practice.module.css';
import { say } from './words.ts';

const FILE = 'practice-key.age';
/** Characters of a name. */
const LONGEST_NAME = 100;

/** Makes the key of a practice; what is made is on this page alone. */
export function MakePracticeKey({ onLeave }: { readonly onLeave: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  const name = useSignal('');
  const made = useSignal<MadeKey | undefined>(undefined);
  const sealing = useSealing({ name: name.value }, async (passphrase) => {
    made.value = await makeKey(passphrase.trim());
    download(FILE, made.value.file);
  });
  return (
    <div class={page.page}>
      <h1 ref={title} tabIndex={-1} class={styles.screen}>
        {say('make.heading')}
      </h1>
      {made.value ? (
        <Made name={name.value.trim()} made={made.value} />
      ) : (
        <>
          <p>{say('make.text')}</p>
          <SealForm
            sealing={sealing}
            hint={say('make.passphrase')}
            button={say('make.go')}
            isPrimary
            told={() => ''}
          >
            <TextField
              maxLength={LONGEST_NAME}
              label={say('make.practice')}
              hint={say('make.practice.hint')}
              value={name.value}
              onInput={(typed) => (name.value = typed)}
            />
          </SealForm>
        </>
      )}
      <div class={page.actions}>
        <button type="button" onClick={onLeave}>
          {say('make.leave')}
        </button>
      </div>
    </div>
  );
}

function nextText(): string {
  const address = viewerAddress();
  return address ? say('make.next', { address }) : say('make.next.local');
}

interface MadeProps {
  readonly name: string;
  readonly made: MadeKey;
}

function Made({ name, made }: MadeProps) {
  const told = useRef<HTMLOutputElement>(null);
  useEffect(() => told.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <p class={styles.screen}>
        <output ref={told} tabIndex={-1}>
          {say('make.done', { file: FILE })}
        </output>
      </p>
      <p class={styles.screen}>{nextText()}</p>
      <KeyCard name={name} made={made} />
      <div class={page.actions}>
        <button type="button" onClick={() => print()}>
          {say('make.print')}
        </button>
        <button type="button" onClick={() => download(FILE, made.file)}>
          {say('make.again')}
        </button>
      </div>
    </>
  );
}
