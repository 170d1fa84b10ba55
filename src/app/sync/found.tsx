import type { Found as FoundThing, Synced } from '#actions/sync.ts';
import page from '#app/style/page.module.css';
import { count, say } from './words.ts';

/** What is wrong with the place or with the keys, in words; nothing where all is well. */
export function Found({ synced }: { readonly synced: Synced }) {
  const texts = [...keyTexts(synced), ...synced.found.map(foundText)];
  if (texts.length === 0) return null;
  return (
    <div class={page.note} role="alert">
      <p>
        <b>{say('found.title')}</b> {say('found.safe')}
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {synced.found.some(isOfFiles) && <p>{say('found.cure')}</p>}
    </div>
  );
}

/** What is put right by sending it once more. */
const isOfFiles = ({ kind }: FoundThing): boolean =>
  kind === 'missing' || kind === 'damaged' || kind === 'unreadable';

const keyTexts = ({ warnings }: Synced): readonly string[] => warnings.map((one) => say(one));

function foundText({ kind, entries, computer }: FoundThing): string {
  if (kind === 'cloned') return say('found.cloned');
  if (kind === 'unknown-writer') return count('found.unknown-writer', entries);
  return count(`found.${kind}`, entries, { name: computer ?? say('found.somebody') });
}
