import { useEffect } from 'preact/hooks';
import { opened } from './opened.ts';
import { OpeningPage } from './opening-page.tsx';
import { SharedFrame } from './shared-frame.tsx';
import { say } from './words.ts';

/** What somebody shared, or where the file goes in. */
export function Viewer() {
  const title = say('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const share = opened.value;
  return share ? <SharedFrame share={share} /> : <OpeningPage />;
}
