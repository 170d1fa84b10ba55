import { useState } from 'preact/hooks';
import { exportCsv } from '#actions/export-csv.ts';
import { download } from '#app/download.ts';
import head from '#app/style/header.module.css';
import type { BodyProps } from '#app/report/report.ts';
import { OpenedForm } from '#app/entry/opened.tsx';
import { go } from '#app/route.ts';
import type { DataView } from '#reports/data-table/data-view.ts';
import { say as sayKind } from '#reports/data-table/words.ts';
import { say } from './words.ts';

/** Which kind is shown, and the whole window as a file. */
export function DataTools({ view, route, person }: BodyProps<DataView>) {
  const [told, setTold] = useState('');
  const { from, to } = view;
  const save = async () => {
    const file = `basalt_${from}_${to}.csv`;
    try {
      download(file, await exportCsv(person, from, to));
      setTold(say('saved', { file }));
    } catch {
      setTold(say('not.saved'));
    }
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
      <button type="button" class={head.tool} onClick={() => void save()}>
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
