import type { Found as FoundThing, KeyWarning, Synced } from '#actions/sync.ts';
import page from '#app/style/page.module.css';
import styles from './sync.module.css';
import { count, say } from './words.ts';

interface Props {
  readonly synced: Pick<Synced, 'found' | 'warnings' | 'strange'>;
  /** A key is asked for that nobody has who was shut out, or with what opens it to a person. */
  readonly onNewKey: () => void;
}

/** What is wrong with the place or with the keys, in words; nothing where all is well. */
export function Found({ synced, onNewKey }: Props) {
  const texts = [...keyTexts(synced), ...foundOf(synced).map(foundText)];
  if (texts.length === 0) return null;
  return (
    <div class={page.note} role="alert">
      <p>
        <b>{say(isOut(synced) ? 'found.out' : 'found.title')}</b> {say('found.safe')}
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {synced.strange.length > 0 && <Strange folders={synced.strange} />}
      {synced.found.some(isOfFiles) && <p>{say('found.cure')}</p>}
      {synced.warnings.some(needsNewKey) && (
        <div class={page.actions}>
          <button type="button" onClick={onNewKey}>
            {say('out.new-key')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Nobody can tell from here whose they are: a computer that has the key says nothing of them. */
const Strange = ({ folders }: { readonly folders: readonly string[] }) => (
  <details class={styles.strange}>
    <summary>{say('strange.ask')}</summary>
    <p>{say('strange')}</p>
    <ul>
      {folders.map((folder) => (
        <li key={folder} class={styles.name}>
          {folder}
        </li>
      ))}
    </ul>
    <p>{say('strange.then')}</p>
  </details>
);

/** What is put right by sending it once more. */
const isOfFiles = ({ kind }: FoundThing): boolean =>
  kind === 'missing' || kind === 'damaged' || kind === 'unreadable';

type Shown = Props['synced'];

const keyTexts = ({ warnings }: Shown): readonly string[] => warnings.map((one) => say(one));

/** What is put right by a new key, made here. */
export const needsNewKey = (warning: KeyWarning): boolean =>
  warning === 'leaked' || warning === 'closed';

const isOut = ({ warnings }: Shown): boolean =>
  warnings.includes('left-out') || warnings.includes('shut-out');

/** That the files of the others are locked goes without saying where this computer was shut out. */
const foundOf = (synced: Shown): readonly FoundThing[] =>
  synced.found.filter(({ kind }) => kind !== 'locked' || !isOut(synced));

function foundText({ kind, entries, computer }: FoundThing): string {
  if (kind === 'cloned') return say('found.cloned');
  if (kind === 'unknown-writer') return count('found.unknown-writer', entries);
  return count(`found.${kind}`, entries, { name: computer ?? say('found.somebody') });
}
