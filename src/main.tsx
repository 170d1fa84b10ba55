import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from '#app/app.tsx';
import { report, start } from '#app/state.ts';
import { registerServiceWorker } from '#workers/service-worker.ts';
import '#app/style/tokens.css';
import '#app/style/base.css';

const offer = signal<(() => void) | undefined>(undefined);

void start().catch(report);
const into = document.getElementById('app');
if (into) {
  into.replaceChildren();
  render(<App offer={offer} />, into);
}
registerServiceWorker((activate) => {
  offer.value = () => void activate();
});
