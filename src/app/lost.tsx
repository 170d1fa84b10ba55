import { hrefOf } from './route.ts';
import { say } from './words.ts';
import page from './style/page.module.css';

export const Lost = () => (
  <section class={page.page}>
    <h1>{say('lost.title')}</h1>
    <p>{say('lost.text')}</p>
    <p>
      <a href={hrefOf({ page: 'day' })}>{say('lost.go')}</a>
    </p>
  </section>
);
