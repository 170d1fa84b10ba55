import { PassphraseField } from '#app/files/passphrase-field.tsx';
import { SHORTEST } from '#app/files/passphrase.ts';
import { StrengthMeter } from '#app/files/strength-meter.tsx';
import type { State } from '#app/files/use-sealing.ts';
import { triedText } from '#app/sync/setting-up.ts';
import type { NewPassphrase } from './use-new-passphrase.ts';
import { say } from './words.ts';

interface Props {
  readonly label: string;
  readonly chosen: NewPassphrase;
}

/** The passphrase, how strong it is, and once more: a slip would lock its person out. */
export const NewPassphraseFields = ({ label, chosen }: Props) => (
  <>
    <PassphraseField
      label={label}
      value={chosen.passphrase.value}
      wrong={wrongOf(chosen.state.value)}
      hint={say('keep')}
      onInput={chosen.type}
      onEnter={chosen.run}
      onSuggest={chosen.suggest}
    />
    <StrengthMeter strength={chosen.strength.value} guessed={(time) => say('guessed', { time })} />
    <PassphraseField
      label={say('again')}
      value={chosen.again.value}
      wrong={chosen.differs && say('again.differs')}
      onInput={(typed) => (chosen.again.value = typed)}
      onEnter={chosen.run}
    />
  </>
);

function wrongOf(state: State<unknown>): string | false {
  if (state === 'short') return say('short', { n: SHORTEST });
  return state === 'easy' && say('easy');
}

/** What went wrong, in words of its own where those of reading and of files would mislead. */
export function lockFailureText(state: State<unknown>): string {
  if (typeof state === 'string' || 'saved' in state) return '';
  if (state.code === 'reading-elsewhere') return say('reading');
  return triedText(state, say('wrong'));
}
