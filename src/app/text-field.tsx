import { Labelled } from './labelled.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong with it, instead of the hint. */
  readonly wrong?: string | false;
  /** Shown as dots. */
  readonly isSecret?: boolean;
  readonly maxLength?: number;
  readonly onInput: (typed: string) => void;
  readonly onEnter?: () => void;
}

/** A line of text with its label: nothing is completed, corrected or made large. */
export const TextField = (props: Props) => (
  <Labelled label={props.label} hint={props.hint} wrong={props.wrong}>
    {(ids) => {
      const { value, maxLength, onInput, onEnter } = props;
      const field = {
        ...ids,
        value,
        autocomplete: 'off',
        autocapitalize: 'off' as const,
        spellcheck: false,
        ...(maxLength !== undefined && { maxLength }),
        onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
          onInput(currentTarget.value),
        onKeyDown: ({ key, isComposing }: KeyboardEvent) =>
          key === 'Enter' && !isComposing && onEnter?.(),
      };
      return props.isSecret ? <input type="password" {...field} /> : <input {...field} />;
    }}
  </Labelled>
);
