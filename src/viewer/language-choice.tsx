import { speakAs } from '#app/speaking.ts';
import { report } from '#app/state.ts';
import { type Language, spoken } from '#domain/language.ts';
import styles from './viewer.module.css';
import { say } from './words.ts';

const languages: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
];

/** Who looks at a share may speak another language than whoever made it. */
export const LanguageChoice = () => (
  <select
    class={styles.language}
    aria-label={say('language')}
    value={spoken()}
    onChange={({ currentTarget: { value } }) => {
      const [language] = languages.find(([one]) => one === value) ?? [];
      if (language) speakAs(language).catch(report);
    }}
  >
    {languages.map(([language, name]) => (
      <option key={language} value={language} lang={language}>
        {name}
      </option>
    ))}
  </select>
);
