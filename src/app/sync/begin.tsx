import { useSignal } from '@preact/signals';
import { beginSync } from '#actions/sync-set-up.ts';
import type { Place } from '#actions/sync-place.ts';
import { SealForm } from '#app/files/seal-form.tsx';
import { useSealing } from '#app/files/use-sealing.ts';
import page from '#app/style/page.module.css';
import type { Person } from '#domain/preferences.ts';
import { ComputerField } from './computer-field.tsx';
import type { Begun } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: Place;
  readonly onBegun: (begun: Begun) => void;
}

/** The first of a person's computers: a passphrase for the others, and a code to print. */
export function Begin({ whose, place, onBegun }: Props) {
  const name = useSignal('');
  const isPressed = useSignal(false);
  const sealing = useSealing(whose, async (passphrase) => {
    const code = await beginSync(whose, place, { name: name.value.trim(), passphrase });
    onBegun({ whose, place, code });
  });
  const run = () => {
    isPressed.value = true;
    if (name.value.trim()) sealing.run();
  };
  return (
    <section class={page.section}>
      <h2>{say('begin.title')}</h2>
      <p>{say('begin.text', { name: whose.name })}</p>
      <SealForm
        sealing={{ ...sealing, run }}
        isPrimary
        hint={say('begin.passphrase')}
        button={say('begin.go')}
        told={() => ''}
      >
        <ComputerField
          value={name.value}
          isMissing={isPressed.value && !name.value.trim()}
          onInput={(typed) => (name.value = typed)}
        />
      </SealForm>
    </section>
  );
}
