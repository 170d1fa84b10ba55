import { expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

it.each([
  [0, 'easy', 'seconds'],
  [5.7, 'easy', 'seconds'],
  [7, 'easy', 'minutes'],
  [8, 'easy', 'hours'],
  [10, 'easy', 'days'],
  [10.99, 'easy', 'months'],
  [11, 'weak', 'months'],
  [12.99, 'weak', 'years'],
  [13, 'good', 'years'],
  [14, 'good', 'centuries'],
  [15.99, 'good', 'thousands'],
  [16, 'strong', 'thousands'],
  [18, 'strong', 'millions'],
  [400, 'strong', 'millions'],
])('of 10^%d guesses is %s and lasts %s', (guesses, level, time) => {
  expect(strengthOf(guesses)).toEqual({ level, time });
});
