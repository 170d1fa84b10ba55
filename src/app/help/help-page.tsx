import { useEffect } from 'preact/hooks';
import { go, route } from '#app/route.ts';
import { say as sayPage } from '#app/words.ts';
import page from '#app/style/page.module.css';
import { facts } from './facts.ts';
import { Glossary } from './glossary.tsx';
import { say as sayWord } from './glossary-words.ts';
import { kept } from './kept.ts';
import { Others } from './others.tsx';
import { say as sayOther } from './others-words.ts';
import { say } from './rules-words.ts';
import { tables } from './rule-tables.tsx';
import { Section } from './section.tsx';
import { type Topic, rules, topicOf, topics } from './topics.ts';
import styles from './help.module.css';

const titleOf = (topic: Topic): string => {
  if (topic === 'others') return sayOther('others');
  return topic === 'glossary' ? sayWord('glossary') : say(topic);
};

/** By which rules numbers are computed, where other programs differ, and what words mean. */
export function HelpPage() {
  useTopic();
  return (
    <div class={`${page.page} ${styles.help}`}>
      <h1>{sayPage('help')}</h1>
      <p>{say('lead')}</p>
      <nav class={styles.topics} aria-label={say('topics')}>
        <ul>
          {topics.map((topic) => (
            <li key={topic}>
              <a href={`#/help/${topic}`}>{titleOf(topic)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {rules.map(({ id, parts }) => (
        <Section key={id} topic={id} title={titleOf(id)}>
          {parts.map((part) => {
            if (typeof part === 'string') return <p key={part}>{kept(say(part, facts()))}</p>;
            const Table = tables[part.table];
            return <Table key={part.table} />;
          })}
        </Section>
      ))}
      <Section topic="others" title={titleOf('others')}>
        <Others />
      </Section>
      <Section topic="glossary" title={titleOf('glossary')}>
        <Glossary />
      </Section>
    </div>
  );
}

/**
 * Goes to the topic that the address asks for. One that was asked for by the code of a rule gets its
 * own address; without one the page stands at its top.
 */
function useTopic(): void {
  const asked = route.value.page === 'help' ? route.value.topic : undefined;
  useEffect(() => {
    const topic = asked && topicOf(asked);
    if (!topic) scrollTo(0, 0);
    else if (topic !== asked) go({ page: 'help', topic }, 'replace');
    // The frame of the app goes to the top of a new page first.
    else queueMicrotask(() => show(topic));
  }, [asked]);
}

function show(topic: Topic): void {
  const heading = document.getElementById(`/help/${topic}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
