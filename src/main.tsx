import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from '#app/app.tsx';
import { dayAhead, fetchIfKept } from '#app/daily-summary.ts';
import { report, start } from '#app/state.ts';
import '#app/style/tokens.css';
import '#app/style/palettes.css';
import '#app/style/base.css';

const offer = signal<(() => void) | undefined>(undefined);

void start(dayAhead).catch(report);
fetchIfKept();
const into = document.getElementById('app');
// A browser without Temporal cannot tell local days: what the page says before stays there.
if (into && 'Temporal' in globalThis) {
  into.replaceChildren();
  render(<App offer={offer} />, into);
}

/** Only once the page stands. */
async function goOn(): Promise<void> {
  const { afterFirstView } = await import('#app/after-first-view.ts');
  afterFirstView((activate) => {
    offer.value = () => void activate();
  });
}
addEventListener('load', () => void goOn().catch(report), { once: true });
