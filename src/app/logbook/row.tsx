import { hrefOf } from '#app/route.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import type { LogbookShow, LogCell, LogRow } from '#reports/logbook/view.ts';
import { say } from '#reports/logbook/words.ts';
import { Mark } from './mark.tsx';
import styles from './logbook.module.css';

interface Props {
  readonly row: LogRow;
  readonly show: LogbookShow;
  /** Without it nothing can be added. */
  readonly onAdd?: () => void;
  readonly onCorrect: (entry: TypedEvent) => void;
}

/** A day of the book; its date leads to the Daily Summary. */
export const LogbookRow = ({ row, show, onAdd, onCorrect }: Props) => (
  <tr>
    <th scope="row">
      <a href={hrefOf({ page: 'day', date: row.date })}>{row.day}</a>
      {show === 'diary' && onAdd && (
        <button
          type="button"
          class={styles.add}
          aria-label={say('add', { day: row.day })}
          title={say('add', { day: row.day })}
          onClick={onAdd}
        >
          +
        </button>
      )}
    </th>
    {row.cells.map((cell, i) => (
      <Cell key={i} cell={cell} isWhole={show === 'diary'} onCorrect={onCorrect} />
    ))}
    {row.totals.map((total, i) => (
      <td key={i} data-total>
        {total}
      </td>
    ))}
  </tr>
);

interface CellProps {
  readonly cell: LogCell;
  readonly isWhole: boolean;
  readonly onCorrect: (entry: TypedEvent) => void;
}

function Cell({ cell: { marks, isSkipped }, isWhole, onCorrect }: CellProps) {
  if (isSkipped)
    return (
      <td data-skipped title={say('skipped')}>
        <span class="spoken">{say('skipped')}</span>
      </td>
    );
  return (
    <td>
      {marks.length > 0 && (
        <ul>
          {marks.map((mark) => (
            <Mark
              key={mark.id}
              mark={mark}
              isWhole={isWhole}
              onCorrect={() => mark.entry && onCorrect(mark.entry)}
            />
          ))}
        </ul>
      )}
    </td>
  );
}
