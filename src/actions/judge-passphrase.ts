import type { Person } from '#domain/preferences.ts';
import { judgePassphrase } from '#workers/strength.ts';

export { endJudge } from '#workers/strength.ts';

/**
 * How many guesses, as a power of ten, find the passphrase of a person or a practice; their name and
 * ours are guessed early. Throws Failure where the word lists cannot be fetched.
 */
export const guessesOf = ({ name }: Pick<Person, 'name'>, passphrase: string): Promise<number> =>
  judgePassphrase(passphrase, [name, 'Basalt']);
