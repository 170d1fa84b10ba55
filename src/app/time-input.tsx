import { useEffect, useRef, useState } from 'preact/hooks';
import { minuteOf, minuteText, NO_TIME } from '#reports/period/time-text.ts';
import { preferences } from './state.ts';

interface Props {
  /** `07:30` whatever clock is shown, empty, or `NO_TIME`. */
  readonly value: string;
  /** At each sign that is typed. */
  readonly onTyped?: (time: string) => void;
  /** When the field is left or Enter is pressed; false leaves the text as it was typed. */
  readonly onDone?: (time: string) => boolean;
  readonly onEnter?: () => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string | undefined;
}

/** A time as the clock that the person chose writes it. The browser's own field follows the browser. */
export function TimeInput({ value, onTyped, onDone, onEnter, ...named }: Props) {
  const { hours } = preferences.value;
  const [text, setText] = useState<string>();
  const last = useRef(value);
  const read = (written: string): string => {
    const minute = minuteOf(written, hours);
    if (minute === undefined) return written.trim() === '' ? '' : NO_TIME;
    return minuteText(minute, '24');
  };
  useEffect(() => {
    if (value !== last.current) setText(undefined);
    last.current = value;
  }, [value]);
  return (
    <input
      {...named}
      type="text"
      inputMode={hours === '12' ? 'text' : 'numeric'}
      autoComplete="off"
      spellcheck={false}
      value={text ?? shownAs(value, hours)}
      onInput={({ currentTarget }) => {
        setText(currentTarget.value);
        last.current = read(currentTarget.value);
        onTyped?.(last.current);
      }}
      onChange={({ currentTarget }) => {
        const time = read(currentTarget.value);
        if (onDone?.(time) ?? time !== NO_TIME) setText(undefined);
      }}
      onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && onEnter?.()}
    />
  );
}

function shownAs(value: string, hours: '12' | '24'): string {
  const minute = minuteOf(value, '24');
  return minute === undefined ? '' : minuteText(minute, hours);
}
