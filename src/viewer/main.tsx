import { render } from 'preact';
import { speakAs } from '#app/speaking.ts';
import { preferences, report } from '#app/state.ts';
import { addGermanViewer } from './german.ts';
import { Viewer } from './viewer.tsx';
import '#app/style/tokens.css';
import '#app/style/palettes.css';
import '#app/style/base.css';

addGermanViewer();
void speakAs(preferences.value.language).catch(report);
const into = document.getElementById('viewer');
// A browser without Temporal cannot tell local days: what the page says before stays there.
if (into && 'Temporal' in globalThis) {
  into.replaceChildren();
  render(<Viewer />, into);
}
