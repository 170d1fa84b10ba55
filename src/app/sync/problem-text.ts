import type { CredentialProblem } from '#actions/sync-credential.ts';
import { say } from './words.ts';

/** What is wrong with a server that was tried out, and what to do. */
export const problemText = (problem: CredentialProblem): string =>
  problem === 'not-allowed'
    ? say('problem.not-allowed', { origin: location.origin })
    : say(`problem.${problem}`);
