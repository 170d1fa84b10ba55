import { expose } from 'comlink';
import type { Capture } from '#domain/capture.ts';
import type { Person } from '#domain/preferences.ts';
import { announce } from '#store/changes.ts';
import { type View, withView } from '#store/database.ts';
import { absorbCapture, absorbPending, type OnBeat, refile } from './absorbing.ts';
import type { Beat } from './decoding.ts';
import { type CsvOrder, exportCsv } from './exporting-csv.ts';
import { exportEvents } from './exporting.ts';
import { carryFailures } from './failures.ts';
import { previewCapture } from './previewing.ts';

const beatOf =
  (person: string): OnBeat =>
  (capture) => {
    const beat: Beat = {
      beat: capture ? { person, capture: capture.id, version: capture.version } : null,
    };
    postMessage(beat);
  };

/** One at a time, in whichever tab: merging reads what it is about to write. */
const alone = <T>(id: string, work: (view: View) => Promise<T>): Promise<T> =>
  navigator.locks.request(`basalt-merge-${id}`, () => withView(id, work));

const api = {
  async absorb({ id }: Person, capture: Capture) {
    const absorption = await alone(id, (view) => absorbCapture(view, capture, beatOf(id)));
    announce({ person: id, what: 'days' });
    return absorption;
  },
  preview: ({ id }: Person, capture: Capture, arriving: readonly string[]) =>
    withView(id, (view) => previewCapture(view, capture, arriving, beatOf(id))),
  async absorbPending({ id }: Person) {
    const count = await alone(id, (view) => absorbPending(view, beatOf(id)));
    if (count > 0) announce({ person: id, what: 'days' });
    return count;
  },
  async refile({ id }: Person) {
    await alone(id, refile);
    announce({ person: id, what: 'days' });
  },
  exportEvents: ({ id }: Person) => withView(id, exportEvents),
  exportCsv: ({ id }: Person, order: CsvOrder) => withView(id, (view) => exportCsv(view, order)),
};
export type DecodeWorker = typeof api;
carryFailures();
expose(api);
