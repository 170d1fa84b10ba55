import { useEffect } from 'preact/hooks';
import { LanguageChoice } from './language-choice.tsx';
import { link } from './link.ts';
import { LinkPage } from './link-page.tsx';
import { opened } from './opened.ts';
import { OpeningPage } from './opening-page.tsx';
import { SharedFrame } from './shared-frame.tsx';
import styles from './viewer.module.css';
import { say } from './words.ts';

/** What somebody shared, or where the file goes in. */
export function Viewer() {
  const title = say('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(stayAtDrop, []);
  if (!isApart()) return <Unsafe />;
  const share = opened.value;
  if (share) return <SharedFrame share={share} />;
  return link.value === undefined ? <OpeningPage /> : <LinkPage text={link.value} />;
}

/**
 * Whether this page has no origin, as its policy wants it (docs/decisions/0020). A server that sends
 * other headers gives it the one of the app, and with it all readings that are stored there.
 */
const isApart = (): boolean => window.origin === 'null';

const Unsafe = () => (
  <main class={styles.opening}>
    <p class={styles.brand}>
      <LanguageChoice />
    </p>
    <h1>{say('unsafe.title')}</h1>
    <p role="alert" class={styles.wrong}>
      {say('unsafe.text')}
    </p>
  </main>
);

/** The browser would go to a file that is dropped, away from what is open. */
function stayAtDrop(): () => void {
  const stay = (event: DragEvent) => event.preventDefault();
  addEventListener('dragover', stay);
  addEventListener('drop', stay);
  return () => {
    removeEventListener('dragover', stay);
    removeEventListener('drop', stay);
  };
}
