import { signal } from '@preact/signals';
import { keepLanguageIn, type Language, speak } from '#domain/language.ts';

keepLanguageIn(signal<Language>('en'));

/** The latest wish; a language that was being fetched meanwhile is not spoken any more. */
let wanted: Language = 'en';

/** Speaks a language from now on, at once on the whole screen; its texts are fetched first where they are not English. */
export async function speakAs(language: Language): Promise<void> {
  wanted = language;
  if (language === 'de') (await import('./german.ts')).addGerman();
  if (wanted !== language) return;
  speak(language);
  document.documentElement.lang = language;
}
