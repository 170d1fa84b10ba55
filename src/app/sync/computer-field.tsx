import { TextField } from '#app/text-field.tsx';
import { say } from './words.ts';

interface Props {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onInput: (name: string) => void;
}

/** What is not seen makes no name: the others would refuse it. */
const seen = (name: string): string => name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');

/** What the person's other computers are told of this one: at most 64 characters. */
export const ComputerField = ({ value, isMissing, onInput }: Props) => (
  <TextField
    label={say('computer')}
    hint={say('computer.hint')}
    wrong={isMissing && say('computer.missing')}
    value={value}
    maxLength={64}
    onInput={(name) => onInput(seen(name))}
  />
);
