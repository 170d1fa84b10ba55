import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  changeCredential,
  type CredentialProblem,
  type KnownServer,
  knownServer,
} from '#actions/sync-credential.ts';
import page from '#app/style/page.module.css';
import { TextField } from '#app/text-field.tsx';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { problemText } from './problem-text.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly onChanged: () => void;
  /** Left out where the form shows of itself. */
  readonly onCancel?: () => void;
}

/** Another name or password for the server that is synced by, for when the old ones hold no more. */
export function ChangeCredential({ whose, onChanged, onCancel }: Props) {
  const server = useSignal<KnownServer | undefined>(undefined);
  const secret = useSignal('');
  const problem = useSignal<CredentialProblem | undefined>(undefined);
  const { state, run } = useTrying();
  useEffect(() => run(async () => void (server.value = await knownServer(whose))), [whose.id]);
  const known = server.value;
  const isReady = Boolean(known?.user.trim() && secret.value.trim());
  const isWorking = state.value === 'working';
  const tryOut = () => {
    if (!known || !isReady) return;
    run(async () => {
      problem.value = undefined;
      const user = known.user.trim();
      problem.value = await changeCredential(whose, { user, secret: meant(known, secret.value) });
      if (!problem.value) onChanged();
    });
  };
  return (
    <>
      <h3 class={styles.part}>{say('sign-in.title')}</h3>
      <p>{say('sign-in.text')}</p>
      {known && (
        <Fields
          server={known}
          secret={secret.value}
          onUser={(user) => (server.value = { ...known, user })}
          onSecret={(typed) => (secret.value = typed)}
          onEnter={tryOut}
        />
      )}
      <div class={page.actions}>
        <button type="button" disabled={isWorking || !isReady} onClick={tryOut}>
          {say(isWorking && known ? 'server.trying' : 'sign-in.go')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {sayApp('cancel')}
          </button>
        )}
      </div>
      <output>{problem.value ? problemText(problem.value) : triedText(state.value)}</output>
    </>
  );
}

/** Blanks around a key were copied with it; those of a password are of somebody's own choosing. */
const meant = ({ kind }: KnownServer, secret: string): string =>
  kind === 's3' ? secret.trim() : secret;

interface FieldsProps {
  readonly server: KnownServer;
  readonly secret: string;
  readonly onUser: (user: string) => void;
  readonly onSecret: (typed: string) => void;
  readonly onEnter: () => void;
}

const Fields = ({ server: { kind, user }, secret, onUser, onSecret, onEnter }: FieldsProps) => (
  <div class={styles.fields}>
    <TextField
      label={say(kind === 's3' ? 's3.key' : 'webdav.user')}
      value={user}
      onInput={onUser}
      onEnter={onEnter}
    />
    <TextField
      label={say(kind === 's3' ? 's3.secret' : 'webdav.password')}
      isSecret
      value={secret}
      onInput={onSecret}
      onEnter={onEnter}
    />
  </div>
);
