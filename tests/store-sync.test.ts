import { beforeEach, expect, it } from 'vitest';
import { type CaptureId, captureId } from '#domain/capture.ts';
import { instant, localDate, wallDate, wallTimeText, zone } from '#domain/time.ts';
import { putCapture } from '#store/captures.ts';
import { readSettings } from '#store/nearby.ts';
import { closeView, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { readShutOut, shutLogsOut } from '#store/shut-out.ts';
import {
  logToWrite,
  markPendingSent,
  noteTaken,
  readEntries,
  readPending,
  rememberPending,
  startLog,
  unsentCaptures,
} from '#store/sync.ts';
import { openOldView } from './old-view.ts';
import { pump, rate } from './reports/pump-events.ts';

const ID = 'p-anna';
const [A, B] = [captureId('a'), captureId('b')];

const keep = (id: CaptureId, complete = true) =>
  withView(ID, (view) =>
    putCapture(view, {
      id,
      device: { family: 'contour', model: '7410', serial: '1234567' },
      clock: { device: wallTimeText('2026-11-25T12:00:00'), host: instant(0) },
      zone: zone('UTC'),
      complete,
      sections: [{ name: 'result', index: 0, bytes: Uint8Array.of(1, 2) }],
    }),
  );
const unsent = () => withView(ID, unsentCaptures);

let logs = 0;
const at = (place: string, owner = 'anna') => ({
  place,
  isOwn: (log: string) => log.startsWith(owner),
  newLog: () => `${owner} ${++logs}`,
});
const write = (place: string, owner?: string) =>
  withView(ID, (view) => logToWrite(view, at(place, owner)));

const file = (name: string) => ({ name, bytes: Uint8Array.of(7) });
const pending = (name: string, ...ids: readonly CaptureId[]) => ({
  entry: file(name),
  chunks: [file('chunk')],
  captures: ids.map((id) => ({ id, complete: true })),
  shutOut: [],
});

const taken = (name: string) => ({ name, captures: [], vouched: [], shutOut: [] });

beforeEach(() => removeView(ID));

it('an older view keeps all it has, and gains a memory of syncing', async () => {
  const old = await openOldView(ID, 1);
  await old.put('meta', { zone: 'Europe/Vienna' }, 'zone');
  await old.put('days', { device: 'd', date: '2026-11-25', dates: ['2026-11-25'], events: [] });
  await old.put('captures', { id: 'a', complete: true });
  await old.put('sections', { id: 'a', packed: Uint8Array.of(1) });
  old.close();
  await withView(ID, async (view) => {
    expect(await view.get('meta', 'zone')).toEqual({ zone: 'Europe/Vienna' });
    expect(await view.countFromIndex('days', 'dates', '2026-11-25')).toBe(1);
    expect(await view.get('sections', A)).toEqual({ id: 'a', packed: Uint8Array.of(1) });
    expect(await unsentCaptures(view)).toEqual([A]);
    expect(await readEntries(view)).toEqual([]);
  });
});

it.each([1, 2, 3] as const)(
  'the settings that days of view %i tell are found as new ones are',
  async (version) => {
    const old = await openOldView(ID, version);
    const told = pump('2026-11-25T08:00:00', { kind: 'settings', settings: { wizard: true } });
    const given = pump('2026-11-26T08:00:00', rate(1));
    for (const event of [told, given]) {
      const date = wallDate(event.wall);
      const day = { device: event.device, date, dates: [date], events: [{ event, local: date }] };
      await old.put('days', day);
    }
    const device = { family: 'paradigm', model: '754', serial: '654321' };
    await old.put('captures', { id: 'a', device, clock: { device: '2026-11-26T12:00:00' } });
    old.close();
    await withView(ID, async (view) => {
      const stretch = { from: localDate('2026-11-26'), to: localDate('2026-11-26') };
      expect(await readSettings(view, stretch)).toEqual([told]);
      expect(await view.count('settings')).toBe(1);
      expect([...view.transaction('days').store.indexNames]).toEqual(['dates']);
      expect(await view.count('days')).toBe(2);
    });
  },
);

it('a tab of the older program closes its connection, and is told that its data is newer', async () => {
  const old = await openOldView(ID, 1, () => old.close());
  expect(await unsent()).toEqual([]);
  await expect(openOldView(ID, 1)).rejects.toMatchObject({ name: 'VersionError' });
});

it('one log is written at a place, another with another key', async () => {
  const log = await write('folder');
  expect(await write('folder')).toBe(log);
  await withView(ID, (view) => rememberPending(view, pending('one', A)));
  expect(await write('folder', 'bert')).toMatch(/^bert/);
  expect(await withView(ID, readPending)).toBeUndefined();
});

it('what was sent and read at one place says nothing of another', async () => {
  await keep(A);
  await write('folder');
  await withView(ID, async (view) => {
    await noteTaken(view, {
      name: 'one',
      captures: [{ id: A, complete: true }],
      vouched: ['two'],
      shutOut: [],
    });
    await rememberPending(view, pending('three', A));
    expect(await unsentCaptures(view)).toEqual([]);
  });
  await write('folder', 'bert');
  expect(await unsent()).toEqual([]);
  await write('server', 'bert');
  expect(await unsent()).toEqual([A]);
  expect(await withView(ID, readEntries)).toEqual([]);
  expect(await withView(ID, readPending)).toBeUndefined();
});

it('what is pending has the same bytes after a restart, and is not sent before it has arrived', async () => {
  await keep(A);
  await keep(B);
  const one = pending('one', A);
  await withView(ID, (view) => rememberPending(view, one));
  await closeView(ID);
  expect(await withView(ID, readPending)).toEqual(one);
  expect(await unsent()).toEqual([A, B]);
  expect(await withView(ID, markPendingSent)).toBe(1);
  expect(await unsent()).toEqual([B]);
  expect(await withView(ID, readEntries)).toEqual([{ name: 'one', isRead: true }]);
  expect(await withView(ID, readPending)).toBeUndefined();
  expect(await withView(ID, markPendingSent)).toBe(0);
});

it('an entry that is vouched for stays read where it was, and becomes so once it is', async () => {
  const take = (name: string, ...vouched: readonly string[]) =>
    withView(ID, (view) => noteTaken(view, { name, captures: [], vouched, shutOut: [] }));
  await take('one', 'two');
  await take('two', 'one');
  await take('three', 'four', 'one');
  expect(await withView(ID, readEntries)).toEqual([
    { name: 'four', isRead: false },
    { name: 'one', isRead: true },
    { name: 'three', isRead: true },
    { name: 'two', isRead: true },
  ]);
});

it('a reading that was sent broken off is sent again once it is here to its end', async () => {
  const arrive = (complete: boolean) =>
    withView(ID, (view) =>
      noteTaken(view, {
        name: `${complete}`,
        captures: [{ id: A, complete }],
        vouched: [],
        shutOut: [],
      }),
    );
  await keep(A, false);
  await arrive(false);
  expect(await unsent()).toEqual([]);
  await keep(A, true);
  expect(await unsent()).toEqual([A]);
  await arrive(true);
  expect(await unsent()).toEqual([]);
  await arrive(false);
  expect(await unsent()).toEqual([]);
});

it('another log may be begun, in which what was pending is outgoing again', async () => {
  await keep(A);
  await keep(B);
  await withView(ID, async (view) => {
    await noteTaken(view, {
      name: 'one',
      captures: [{ id: A, complete: true }],
      vouched: [],
      shutOut: [],
    });
    await rememberPending(view, pending('two', B));
    await startLog(view, { place: 'folder', log: 'anna x' });
    expect(await readPending(view)).toBeUndefined();
    expect(await unsentCaptures(view)).toEqual([B]);
    expect(await logToWrite(view, at('folder'))).toBe('anna x');
    expect(await readEntries(view)).toEqual([{ name: 'one', isRead: true }]);
  });
});

it('a log that is shut out is to be said until an entry that says so is there', async () => {
  const [one, two] = [1, 2].map((seq) => ({ log: 'bert 1', seq, hash: 'h' }));
  const unsaid = () =>
    withView(ID, async (view) =>
      (await readShutOut(view)).filter(({ isSaid }) => !isSaid).map(({ seq }) => seq),
    );
  await write('folder');
  await withView(ID, (view) => shutLogsOut(view, [one!, two!]));
  await withView(ID, (view) => shutLogsOut(view, [one!]));
  expect(await unsaid()).toEqual([1, 2]);
  await withView(ID, (view) => noteTaken(view, { ...taken('theirs'), shutOut: [two!] }));
  expect(await unsaid()).toEqual([1]);
  await withView(ID, (view) => rememberPending(view, { ...pending('ours'), shutOut: [one!] }));
  expect(await unsaid()).toEqual([1]);
  await withView(ID, markPendingSent);
  expect(await unsaid()).toEqual([]);
  await withView(ID, (view) => startLog(view, { place: 'folder', log: 'anna z' }));
  expect(await unsaid()).toEqual([]);
  await write('another');
  expect(await unsaid()).toHaveLength(2);
  await withView(ID, (view) => noteTaken(view, { ...taken('all'), shutOut: [one!, two!] }));
  expect(await unsaid()).toEqual([]);
  await write('server');
  expect(await unsaid()).toHaveLength(2);
  expect(await withView(ID, readShutOut)).toHaveLength(2);
});
