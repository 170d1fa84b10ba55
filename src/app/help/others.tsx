import { facts } from './facts.ts';
import { HelpTable } from './help-table.tsx';
import { say } from './others-words.ts';

/** From what people meet most often to what few ask. */
const questions = [
  'upper',
  'lower',
  'unit',
  'factor',
  'use',
  'double',
  'gaps',
  'limit',
  'day',
  'sd',
  'residue',
  'curve',
  'long',
  'bolus',
  'mage',
  'gvp',
] as const;

/** What Basalt and other programs answer to the same question. */
export const Others = () => (
  <>
    <p>{say('first')}</p>
    <p>{say('seen')}</p>
    <HelpTable
      caption={say('caption')}
      head={[say('question'), say('ours'), say('theirs')]}
      rows={questions.map((id) => [
        say(`${id}.question`),
        say(`${id}.ours`, facts()),
        say(`${id}.theirs`),
      ])}
    />
  </>
);
