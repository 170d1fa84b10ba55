import { type Language, spoken } from '#domain/language.ts';
import { Choice } from '#app/settings/fields.tsx';
import { speakAs } from '#app/speaking.ts';
import { report } from '#app/state.ts';
import { say } from '#app/words-later.ts';

const languages = ['en', 'de'] as const satisfies readonly Language[];

/** For whoever reads another language than this browser says. */
export const LanguageChoice = () => (
  <Choice
    label={say('settings.language')}
    value={spoken()}
    options={languages.map((one) => [one, say(`language.${one}`)] as const)}
    onChange={(language) => void speakAs(language).catch(report)}
  />
);
