import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import graphs from '@zxcvbn-ts/language-common/dist/adjacencyGraphs.json.mjs';
import diceware from '@zxcvbn-ts/language-common/dist/diceware.json.mjs';
import passwords from '@zxcvbn-ts/language-common/dist/passwords.json.mjs';
import germanNames from '@zxcvbn-ts/language-de/dist/firstnames.json.esm.js';
import germanWords from '@zxcvbn-ts/language-de/dist/commonWords.json.esm.js';
import englishNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import englishWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';

/** What is longer is judged by its beginning: time grows with the length, and strength enough is there. */
const LONGEST = 100;

/** Of the words of a person's own: two letters are in everything. */
const SHORTEST_WORD = 3;

const judge = new ZxcvbnFactory({
  dictionary: { passwords, diceware, englishWords, englishNames, germanWords, germanNames },
  graphs,
  maxLength: LONGEST,
});

/**
 * How many guesses, as a power of ten, find a passphrase for somebody who knows common passwords,
 * English and German words and names, keyboards, dates, and the words of `personal`. The method is
 * zxcvbn's (Wheeler, USENIX Security 2016): the cheapest way to put it together of such pieces.
 */
export function guessesLog10(passphrase: string, personal: readonly string[]): number {
  const words = personal
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= SHORTEST_WORD);
  return judge.check(passphrase.slice(0, LONGEST), words).guessesLog10;
}
