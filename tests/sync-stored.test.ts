import { beforeAll, beforeEach, expect, it } from 'vitest';
import { decodeEntry } from '#bundles/sync/entry.ts';
import { ageVault } from '#bundles/sync/vault.ts';
import { type CaptureId, captureId } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import type { KeptCapture } from '#store/captures.ts';
import { readShutOut, shutLogsOut } from '#store/shut-out.ts';
import { readPending } from '#store/sync.ts';
import type { SyncKeys } from '#bundles/keys/membership.ts';
import { outgoingOf } from '#workers/stored-local.ts';
import { Machine, newKeys, noteAt } from './sync/machine.ts';
import { Fuse, Server } from './sync/server.ts';

// Two browsers that store as the app does, and a server between them: real keys, real journals, real views.

let keys: readonly SyncKeys[];
let notes: readonly KeptCapture[];
let anna: Machine;
let bert: Machine;
let server: Server;
beforeAll(async () => {
  keys = await newKeys(3);
  notes = await Promise.all([1, 2, 3, 4, 5].map(noteAt));
  [anna, bert] = [new Machine('anna', keys[0]!), new Machine('bert', keys[1]!)];
});
beforeEach(() => begin());

/** Anna has read three, and sent them; Bert has two, one of them the same. */
async function begin(): Promise<void> {
  server = new Server(() => 0.5);
  await anna.clear();
  await anna.store(...notes.slice(0, 3));
  await anna.sync(server);
  await beginBert(server.files);
}

async function beginBert(files: Server['files']): Promise<void> {
  server = new Server(() => 0.5);
  for (const [name, bytes] of files) server.files.set(name, bytes);
  await bert.clear();
  await bert.store(...notes.slice(2, 4));
}

const sorted = (ids: Iterable<CaptureId>) => [...ids].toSorted();
const idsOf = (captures: readonly KeptCapture[]) => sorted(captures.map(({ id }) => id));

/** Ids of the captures on a server, each as often as they are there. */
async function idsOn({ files }: Server): Promise<readonly CaptureId[]> {
  const vault = ageVault({ ...keys[0]!.vault, app: '', made: '' });
  const archiveOf = ([name, bytes]: readonly [string, Uint8Array]) =>
    name.startsWith('c/') ? bytes : decodeEntry(bytes).archive;
  const ids: CaptureId[] = [];
  for (const [name, sealed] of files) {
    const archive = archiveOf([name, await vault.open(sealed)]);
    if (archive) ids.push(...(await vault.unpack(archive)).map(({ id }) => id));
  }
  return sorted(ids);
}

async function checkHasAll(machine: Machine): Promise<void> {
  const all = idsOf(notes.slice(0, 4));
  expect(sorted(await machine.ids())).toEqual(all);
  expect(sorted(await machine.idsInJournal())).toEqual(all);
  expect(await machine.events()).toHaveLength(4);
}

it('gives two browsers the same days, and a second time has nothing to do', async () => {
  const synced = await bert.sync(server);
  expect(synced).toEqual({ came: 2, sent: 1, findings: [] });
  expect(await anna.sync(server)).toEqual({ came: 1, sent: 0, findings: [] });
  for (const machine of [anna, bert]) await checkHasAll(machine);
  expect(await anna.events()).toEqual(await bert.events());
  expect(await idsOn(server)).toEqual(idsOf(notes.slice(0, 4)));
  const { requests } = server;
  expect(await bert.sync(server)).toEqual({ came: 0, sent: 0, findings: [] });
  expect(server.requests).toBe(requests + 1);
});

it('sends a place that lost files what is not there any more, and nothing that is', async () => {
  await bert.sync(server);
  const sentByAnna = [...server.files].find(([name]) => name.startsWith('log/'))!;
  server.files.delete(sentByAnna[0]);
  expect(await idsOn(server)).toEqual(idsOf(notes.slice(3, 4)));
  expect(await anna.sync(server)).toMatchObject({ findings: [{ kind: 'missing' }] });
  const { sent, findings } = await anna.sync(server, undefined, 'looked through');
  // What Bert had read of it, he vouches for.
  expect({ sent, findings }).toMatchObject({ sent: 3, findings: [{ kind: 'missing' }] });
  expect(await idsOn(server)).toEqual(idsOf(notes.slice(0, 4)));
  for (const machine of [anna, bert]) await machine.sync(server, undefined, 'looked through');
  expect(await idsOn(server)).toEqual(idsOf(notes.slice(0, 4)));
  for (const machine of [anna, bert]) await checkHasAll(machine);
});

/** Bert is killed at each call there is, of the database, the journal and the server, one after the other. */
async function killAtEachCall(meanwhile: () => Promise<void>, check: () => Promise<void>) {
  const { files } = server;
  let calls = 0;
  for (let fuse = new Fuse(0); ; fuse = new Fuse(++calls)) {
    await beginBert(files);
    await bert.sync(server, fuse).catch(() => undefined);
    if (!fuse.isBurnt) break;
    await meanwhile();
    await bert.restart();
    expect((await bert.sync(server)).findings).toEqual([]);
    await checkHasAll(bert);
    await check();
  }
  expect((await anna.sync(server)).findings).toEqual([]);
  await checkHasAll(anna);
  expect(calls).toBeGreaterThan(50);
}

it('loses and doubles nothing, here or there, whichever call the browser is killed at', async () => {
  const all = idsOf(notes.slice(0, 4));
  await killAtEachCall(
    async () => {},
    async () => expect(await idsOn(server)).toEqual(all),
  );
});

it('loses and doubles nothing where the view goes with it', async () => {
  const all = idsOf(notes.slice(0, 4));
  await killAtEachCall(
    () => bert.wipeView(),
    // What was on its way is sealed anew: it may lie there twice, and is taken once.
    async () => expect(sorted(new Set(await idsOn(server)))).toEqual(all),
  );
});

it('sends the same bytes again where the server was gone', async () => {
  const put = async () => {
    const down = new Failure('remote-unreachable', 'down');
    server.onPut = (name) => {
      server.files.delete(name);
      throw down;
    };
    await expect(bert.sync(server)).rejects.toBe(down);
    return bert.onView(readPending);
  };
  const first = await put();
  expect(first?.captures.map(({ id }) => id)).toEqual([notes[3]!.id]);
  await bert.restart();
  expect(await put()).toEqual(first);
  server.onPut = () => {};
  expect(await bert.sync(server)).toMatchObject({ sent: 1 });
  for (const { name, bytes } of [first!.entry, ...first!.chunks])
    expect(server.files.get(name)).toEqual(bytes);
  expect(server.files.size).toBe(2);
});

it('a browser whose view was lost reads all again, and sends nothing again', async () => {
  await bert.sync(server);
  const files = server.files.size;
  await bert.wipeView();
  await bert.restart();
  expect(await bert.sync(server)).toEqual({ came: 0, sent: 0, findings: [] });
  expect(server.files.size).toBe(files);
  await bert.store(notes[4]!);
  expect(await bert.sync(server)).toEqual({ came: 0, sent: 1, findings: [] });
  expect(await anna.sync(server)).toEqual({ came: 2, sent: 0, findings: [] });
});

it('goes on in a log of its own key, where it has another', async () => {
  await bert.sync(server);
  bert.keys = keys[2]!;
  await bert.store(notes[4]!);
  expect(await bert.sync(server)).toEqual({ came: 0, sent: 1, findings: [] });
  bert.keys = keys[1]!;
  expect(await anna.sync(server)).toEqual({ came: 2, sent: 0, findings: [] });
});

it('sends all of it to another place', async () => {
  await bert.sync(server);
  const other = new Server(() => 0.5);
  expect(await bert.sync(other, undefined, 'two')).toEqual({ came: 0, sent: 4, findings: [] });
  expect(await idsOn(other)).toEqual(idsOf(notes.slice(0, 4)));
});

it('says whom it shuts out, once, and others come to know', async () => {
  await bert.sync(server);
  const end = { log: 'f'.repeat(32), seq: 3, hash: 'a'.repeat(64) };
  await bert.onView((view) => shutLogsOut(view, [end]));
  const files = server.files.size;
  await bert.sync(server);
  await bert.sync(server);
  expect(server.files.size).toBe(files + 1);
  await anna.sync(server);
  for (const machine of [anna, bert])
    expect(await machine.onView(readShutOut)).toEqual([{ ...end, isSaid: true }]);
});

it('takes nothing of an entry in which one reading is not what it is named after', async () => {
  const wrong = captureId('a'.repeat(64));
  await anna.onView(async (view) => {
    const { id } = notes[0]!;
    await view.put('captures', { ...(await view.get('captures', id))!, id: wrong });
    await view.put('sections', { ...(await view.get('sections', id))!, id: wrong });
  });
  await anna.store(notes[4]!);
  expect(await anna.sync(server)).toMatchObject({ sent: 2 });
  const { came, findings } = await bert.sync(server);
  expect(came).toBe(2);
  expect(findings).toMatchObject([{ kind: 'unreadable', entries: 1 }]);
  expect(sorted(await bert.ids())).toEqual(idsOf(notes.slice(0, 4)));
});

it.each([
  ['captures', { captures: 2, bytes: Infinity }, 2],
  ['bytes', { captures: 10, bytes: 1 }, 1],
])('sends no more %s at once than a chunk may hold', async (_, most, count) => {
  await anna.clear();
  await anna.store(...notes);
  const { groups } = await anna.onView((view) => outgoingOf(view, most));
  expect(groups.map(({ length }) => length)).toEqual([count]);
});
