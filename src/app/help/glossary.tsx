import { locale } from '#domain/language.ts';
import { facts } from './facts.ts';
import { en } from './glossary-words-en.ts';
import { say } from './glossary-words.ts';
import { kept } from './kept.ts';
import styles from './help.module.css';

type Key = keyof typeof en;
type Id = Key extends infer K ? (K extends `${infer Stem}.term` ? Stem : never) : never;

const isId = (text: string): text is Id => `${text}.term` in en;
const ids = Object.keys(en)
  .filter((key) => key.endsWith('.term'))
  .map((key) => key.replace('.term', ''))
  .filter(isId);

/** The words that pages use, in the order of the alphabet. */
export const Glossary = () => (
  <dl class={styles.words}>
    {ids
      .map((id) => [say(`${id}.term`), say(`${id}.what`, facts())] as const)
      .toSorted(([a], [b]) => a.localeCompare(b, locale()))
      .map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{kept(meaning)}</dd>
        </div>
      ))}
  </dl>
);
