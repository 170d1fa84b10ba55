import page from '#app/style/page.module.css';
import { say } from './words.ts';

/** Leads those who read what others share to a key of their own. */
export const PracticeSection = ({ onOpen }: { readonly onOpen: () => void }) => (
  <section class={page.section}>
    <h2>{say('make.title')}</h2>
    <p>{say('make.lead')}</p>
    <div class={page.actions}>
      <button type="button" onClick={onOpen}>
        {say('make.open')}
      </button>
    </div>
  </section>
);
