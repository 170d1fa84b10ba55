import type { ByLevel } from '#reports/metrics/ranges.ts';
import type { LogMark } from '#reports/logbook/view.ts';
import { say } from '#reports/logbook/words.ts';
import styles from './logbook.module.css';

/** What tells a range without its colour. */
export const signs: ByLevel<string> = {
  'very-low': '▼▼',
  low: '▼',
  target: '',
  high: '▲',
  'very-high': '▲▲',
};

interface Props {
  readonly mark: LogMark;
  /** Where there is room for the time and what the mark is about. */
  readonly isWhole: boolean;
  readonly onCorrect: () => void;
}

/** One thing that was written into the book; what a person typed can be corrected. */
export function Mark({ mark, isWhole, onCorrect }: Props) {
  const { kind, clock, text, level, remark, entry } = mark;
  const written = (
    <>
      {clock && <span class={isWhole ? styles.clock : 'spoken'}>{clock} </span>}
      <span class={styles.mark} data-kind={kind} data-level={level ?? undefined}>
        {text}
        {level && signs[level] && <i aria-hidden="true">{signs[level]}</i>}
      </span>
      {remark && <span class={isWhole ? styles.remark : 'spoken'}> {remark}</span>}
    </>
  );
  if (!entry) return <li title={clock}>{written}</li>;
  return (
    <li title={clock}>
      <button
        type="button"
        class={styles.typed}
        aria-label={say('correct', { what: [text, remark].filter(Boolean).join(', '), clock })}
        onClick={onCorrect}
      >
        {written}
      </button>
    </li>
  );
}
