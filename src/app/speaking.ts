import { type Language, speak } from '#domain/language.ts';

/** Speaks a language from now on; its texts are fetched first where they are not English. */
export async function speakAs(language: Language): Promise<void> {
  if (language === 'de') (await import('./german.ts')).addGerman();
  speak(language);
  document.documentElement.lang = language;
}
