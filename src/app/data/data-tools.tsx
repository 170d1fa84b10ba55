import { useState } from 'preact/hooks';
import { exportCsv } from '#actions/export-csv.ts';
import { download } from '#app/download.ts';
import head from '#app/style/header.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { OpenedForm } from '#app/entry/opened.tsx';
import { go } from '#app/route.ts';
import { type DataView, isFiltered } from '#reports/data-table/data-view.ts';
import { say as sayKind } from '#reports/data-table/words.ts';
import { say } from './words.ts';

/** `basalt_2026-11-20_2026-11-26_filtered.csv`: who finds it later sees that it is not the whole. */
const fileOf = (view: DataView): string =>
  `basalt_${view.from}_${view.to}${isFiltered(view) ? '_filtered' : ''}.csv`;

/** Which kind is shown, and what is shown as a file. */
export function DataTools({ view, route, person }: BodyProps<DataView>) {
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const { from, to, filter, show: kind } = view;
  const save = async () => {
    const file = fileOf(view);
    setBusy(true);
    setTold(say('saving'));
    try {
      download(file, await exportCsv(person, { from, to, filter, kind }));
      setTold(say('saved', { file }));
    } catch {
      setTold(say('not.saved'));
    }
    setBusy(false);
  };
  return (
    <>
      <KindChoice
        view={view}
        show={route.show ?? ''}
        onChoose={(show) => {
          const { show: _, ...rest } = route;
          go(show ? { ...rest, show } : rest);
        }}
      />
      <button
        type="button"
        class={head.tool}
        disabled={busy || view.entries.length === 0}
        onClick={() => void save()}
      >
        {say('save')}
      </button>
      <output>{told}</output>
      <OpenedForm person={person} />
    </>
  );
}

interface ChoiceProps {
  readonly view: DataView;
  readonly show: string;
  readonly onChoose: (show: string) => void;
}

const KindChoice = ({ view: { counts, total }, show, onChoose }: ChoiceProps) => (
  <select
    aria-label={say('show')}
    value={show}
    onChange={({ currentTarget }) => onChoose(currentTarget.value)}
  >
    <option value="">{say('all', { n: total })}</option>
    {counts.map(({ kind, n }) => (
      <option key={kind} value={kind}>
        {say('kind', { kind: sayKind(kind), n })}
      </option>
    ))}
  </select>
);
