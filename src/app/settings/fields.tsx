import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './settings.module.css';

/** A label at the left, what it names at the right; below each other on a phone. */
export const Row = ({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}) => (
  <div class={styles.row}>
    <div class={styles.label}>
      <span>{label}</span>
      {note && <small>{note}</small>}
    </div>
    <div class={styles.control}>{children}</div>
  </div>
);

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** A few values of which one holds: radio buttons that look like one switch. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div class={styles.choice} role="radiogroup" aria-label={label}>
      {options.map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly wrong: boolean;
  readonly onChange: (value: number) => void;
}

/** A number that takes effect when it is left or Enter is pressed; NaN when it is none. */
export const NumberField = ({ label, value, step, wrong, onChange }: NumberProps) => (
  <input
    class={styles.number}
    type="number"
    inputMode="decimal"
    aria-label={label}
    aria-invalid={wrong}
    step={step}
    value={value}
    onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
  />
);
