import { Labelled } from '#app/labelled.tsx';
import { TextField } from '#app/text-field.tsx';
import type { Server } from './server.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly server: Server;
  readonly onChange: (changed: Partial<Server>) => void;
}

/** What it takes to reach a server, by its kind. */
export const ServerFields = ({ server, onChange }: Props) => (
  <div class={styles.fields}>
    <Labelled label={say('place.kind')}>
      {(ids) => (
        <select
          {...ids}
          value={server.kind}
          onChange={({ currentTarget: { value } }) =>
            onChange({ kind: value === 's3' ? 's3' : 'webdav' })
          }
        >
          <option value="webdav">{say('kind.webdav')}</option>
          <option value="s3">{say('kind.s3')}</option>
        </select>
      )}
    </Labelled>
    {server.kind === 's3' ? (
      <Bucket server={server} onChange={onChange} />
    ) : (
      <Folder server={server} onChange={onChange} />
    )}
  </div>
);

const Folder = ({ server: { address, user, password }, onChange }: Props) => (
  <>
    <TextField
      label={say('webdav.address')}
      hint={say('webdav.address.hint', { example: 'https://dav.example.org/anna/basalt/' })}
      value={address}
      onInput={(typed) => onChange({ address: typed })}
    />
    <TextField
      label={say('webdav.user')}
      value={user}
      onInput={(typed) => onChange({ user: typed })}
    />
    <TextField
      label={say('webdav.password')}
      isSecret
      value={password}
      onInput={(typed) => onChange({ password: typed })}
    />
  </>
);

const Bucket = ({ server, onChange }: Props) => (
  <>
    <TextField
      label={say('s3.endpoint')}
      hint={say('s3.endpoint.hint', { example: 'https://s3.eu-central-1.amazonaws.com' })}
      value={server.address}
      onInput={(address) => onChange({ address })}
    />
    <TextField
      label={say('s3.bucket')}
      value={server.bucket}
      onInput={(bucket) => onChange({ bucket })}
    />
    <TextField
      label={say('s3.region')}
      value={server.region}
      onInput={(region) => onChange({ region })}
    />
    <TextField label={say('s3.key')} value={server.user} onInput={(user) => onChange({ user })} />
    <TextField
      label={say('s3.secret')}
      isSecret
      value={server.password}
      onInput={(password) => onChange({ password })}
    />
    <label class={styles.tick}>
      <input
        type="checkbox"
        checked={server.isInPath}
        onChange={({ currentTarget }) => onChange({ isInPath: currentTarget.checked })}
      />
      {say('s3.style')}
    </label>
  </>
);
