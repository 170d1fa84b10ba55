import type { EntryForm } from '#reports/entry/form.ts';
import type { Wrongs } from '#reports/entry/read-form.ts';
import { Labelled } from '#app/labelled.tsx';

/** What each part of the form is given. */
export interface PartProps {
  readonly form: EntryForm;
  readonly wrong: Wrongs;
  readonly change: (changed: Partial<EntryForm>) => void;
  /** Enter in a line: the app's own policy lets no form be sent, not even to itself. */
  readonly onEnter: () => void;
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string | undefined;
  readonly type?: 'date';
  readonly inputMode?: 'decimal';
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
}

/** A line of text, or a date. */
export const Text = ({ label, value, wrong, type, inputMode, onInput, onEnter }: TextProps) => (
  <Labelled label={label} wrong={wrong}>
    {(ids) => (
      <input
        {...ids}
        {...(type ? { type } : { type: 'text' })}
        {...(inputMode && { inputMode })}
        autoComplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && onEnter()}
      />
    )}
  </Labelled>
);

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few values. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const [known] = options.find(([one]) => one === chosen) ?? [];
    if (known !== undefined) onChange(known);
  };
  return (
    <Labelled label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
