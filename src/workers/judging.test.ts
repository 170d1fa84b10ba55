import { expect, it } from 'vitest';
import { guessesLog10 } from './judging.ts';

const anna = ['Anna Marie Schmidtbauer', 'Basalt'];

/** Fewer are refused for a new backup: app/files/strength.ts. */
const ENOUGH = 11;

it.each([
  '',
  'aaaaaaaaaaaa',
  'passwordpassword',
  'qwertzuiopasdf',
  '123456789012',
  'iloveyouforever',
  'Sommerferien2024',
  'Basalt-2026-me',
  'Anna Marie Schmidtbauer',
  'schmidtbauer1984',
])('finds %j too easily', (passphrase) => {
  expect(guessesLog10(passphrase, anna)).toBeLessThan(ENOUGH);
});

it.each(['green door, blue house', 'der hund bellt laut', 'xK9#qLp2vTa1'])(
  'takes long for %j',
  (passphrase) => {
    expect(guessesLog10(passphrase, anna)).toBeGreaterThan(ENOUGH);
  },
);

it('guesses a person’s own words before those of others', () => {
  const theirs = guessesLog10('Schmidtbauer lives here', anna);
  expect(theirs).toBeLessThan(guessesLog10('Schmidtbauer lives here', []) - 2);
});

it('judges a whole page of text by its beginning', () => {
  const start = 'green door, blue house '.repeat(5);
  const judged = guessesLog10(start.slice(0, 100), anna);
  expect(guessesLog10(start.repeat(1000), anna)).toBe(judged);
});
