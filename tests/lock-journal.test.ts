import { openDB } from 'idb';
import { expect, it } from 'vitest';
import type { CaptureHead } from '#domain/capture.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { encodeFrame, frameAt, HEADER } from '#store/journal/frame.ts';
import { Journal } from '#store/journal/journal.ts';
import { compareWritings, writeAgain } from '#store/journal/rewriting.ts';
import type { Entry } from '#store/journal/record.ts';
import { sealerOf } from '#store/lock/cipher.ts';
import { sealedView } from '#store/lock/sealed-view.ts';
import { newKey } from '#store/lock/wrapping.ts';
import { MemoryDisk } from './memory-journal.ts';

const head: CaptureHead = {
  device: { family: 'contour', model: '7410', serial: '1234567' },
  clock: { device: wallTime(2026, 11, 24, 10)!, host: instant(Date.UTC(2026, 10, 24, 9)) },
  zone: zone('Europe/Vienna'),
};
const section = (index: number): Entry => ({
  kind: 'section',
  ticket: 5,
  section: { name: 'R', index, bytes: new Uint8Array(30).fill(index + 1) },
});

const { id, key } = newKey();
const { records } = sealerOf(key, id);
const SMALL = 1024;
const open = (disk: MemoryDisk, cipher = records) => new Journal(disk.folder(), SMALL, cipher);

/** A journal that was empty when its lock was turned on, with three sealed sections. */
async function sealed(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await open(disk).rewrite(
    true,
    writeAgain(() => {}),
    compareWritings,
  );
  await open(disk).append({ kind: 'begun', head }, section(0), section(1), section(2));
  return disk;
}

async function said(disk: MemoryDisk, cipher = records): Promise<readonly Entry[]> {
  const { written } = await open(disk, cipher).read();
  const own = new Set(['opened', 'sealed', 'superseded']);
  return written.map(({ entry }) => entry).filter(({ kind }) => !own.has(kind));
}
const all: readonly Entry[] = [{ kind: 'begun', head }, section(0), section(1), section(2)];

it('says what was written to whoever has the key', async () => {
  expect(await said(await sealed())).toEqual(all);
});

it.each([
  ['no key', undefined],
  ['another key', sealerOf(newKey().key, newKey().id).records],
  ['another key of that name', sealerOf(newKey().key, 'f'.repeat(16)).records],
])('with %s it is locked, and no byte of it changes, damaged as it is', async (_, cipher) => {
  const disk = await sealed();
  for (const bytes of disk.files.values()) bytes[40]! ^= 4;
  const before = disk.clone();
  const journal = new Journal(disk.folder(), SMALL, cipher);
  await expect(journal.read()).rejects.toMatchObject({ code: 'locked' });
  await expect(journal.append(section(3))).rejects.toMatchObject({ code: 'locked' });
  expect(disk.files).toEqual(before.files);
});

it('a journal that is open elsewhere without the key writes nothing more', async () => {
  const disk = new MemoryDisk();
  const elsewhere = new Journal(disk.folder(), SMALL);
  await elsewhere.append({
    kind: 'person',
    revision: 1,
    person: { id: 'a', name: 'A', demo: false },
  });
  await open(disk).rewrite(
    true,
    writeAgain(() => {}),
    compareWritings,
  );
  await open(disk).append({ kind: 'begun', head });
  const before = disk.clone();
  await expect(elsewhere.append({ kind: 'begun', head })).rejects.toMatchObject({ code: 'locked' });
  for (const [number, bytes] of before.files) expect(disk.files.get(number)).toEqual(bytes);
});

it('any one flipped bit of a sealed record is found and turned back', async () => {
  const disk = await sealed();
  for (const [number, bytes] of disk.files) {
    const used = bytes.findLastIndex((byte) => byte !== 0) + 1;
    for (let bit = 0; bit < used * 8; bit += 3) {
      const hurt = disk.clone();
      hurt.files.get(number)![bit >> 3]! ^= 1 << (bit & 7);
      expect(await said(hurt), `segment ${number} bit ${bit}`).toEqual(all);
    }
  }
});

/** The sealed records of a journal, and where they lie. */
function framesOf(disk: MemoryDisk) {
  const [bytes] = disk.files.values();
  const frames = [];
  for (let at = 0; ;) {
    const found = frameAt(bytes!, at);
    if (!found) return { bytes: bytes!, frames };
    if (found.type === 10) frames.push(found);
    at = found.end;
  }
}

it('a sealed record in the place of another is no record', async () => {
  const disk = await sealed();
  const { bytes, frames } = framesOf(disk);
  const [, first, second] = frames;
  bytes.set(encodeFrame({ ...second!, payload: first!.payload.slice() }), second!.at);
  expect(second!.end - second!.at).toBe(HEADER + first!.payload.length);
  expect(await said(disk)).toEqual(all.filter((entry) => entry !== all[2]));
  const { holes } = await open(disk).read();
  expect(holes).toEqual([[second!.sequence, second!.sequence]]);
});

it('a sealed value in the place of another does not open', async () => {
  const raw = await openDB('basalt-moved', 1, {
    upgrade: (db) => void db.createObjectStore('meta'),
  });
  const view = sealedView(raw as unknown as View, sealerOf(key, id));
  await view.put('meta', { zone: head.zone }, 'zone');
  await view.put('meta', { whole: true }, 'whole');
  expect(await view.get('meta', 'zone')).toEqual({ zone: head.zone });
  await raw.put('meta', await raw.get('meta', 'whole'), 'zone');
  await expect(view.get('meta', 'zone')).rejects.toMatchObject({ name: 'DataError' });
  raw.close();
});

it('a view without a lock is stored as it always was', async () => {
  await withView('plain', (view) => view.put('meta', { whole: true }, 'whole'));
  const raw = await openDB('basalt-plain');
  expect(raw.version).toBe(4);
  expect(await raw.get('meta', 'whole')).toEqual({ whole: true });
  raw.close();
});

it('what is hidden has one name, another for each text and key, and comes back', () => {
  const [one, other] = [sealerOf(key, id), sealerOf(newKey().key, id)];
  for (const text of ['', 'contour:7410:1', '\uFEFFx', 'ä'.repeat(200)]) {
    expect(one.reveal(one.hide(text))).toBe(text);
    expect(sealerOf(key, id).hide(text)).toBe(one.hide(text));
    expect(other.hide(text)).not.toBe(one.hide(text));
    expect(() => other.reveal(one.hide(text))).toThrow(DOMException);
  }
  expect(one.hide('a')).not.toBe(one.hide('b'));
});

it('with a key that was dropped nothing is sealed any more', async () => {
  const fresh = newKey();
  const dropped = sealerOf(fresh.key, fresh.id);
  const name = dropped.hide('a');
  const disk = new MemoryDisk();
  const journal = open(disk, dropped.records);
  await journal.rewrite(
    true,
    writeAgain(() => {}),
    compareWritings,
  );
  dropped.forget();
  const before = disk.clone();
  await expect(journal.append(section(1))).rejects.toMatchObject({ code: 'locked' });
  for (const [number, bytes] of before.files) expect(disk.files.get(number)).toEqual(bytes);
  const locked = expect.objectContaining({ code: 'locked' });
  expect(() => dropped.hide('b')).toThrow(locked);
  expect(() => dropped.reveal(name)).toThrow(locked);
  expect(() => dropped.seal(new Uint8Array(1), 'x')).toThrow(locked);
  expect(() => dropped.open(new Uint8Array(99), 'x')).toThrow(locked);
  expect(() => sealerOf(new Uint8Array(32), fresh.id)).toThrow(locked);
});

it('what was there in plain is overwritten before it is cut to nothing and deleted', async () => {
  const disk = new MemoryDisk();
  const folder = disk.folder();
  const cut: number[] = [];
  const file = async (number: number) => {
    const opened = await folder.file(number);
    const truncate = (length: number) => {
      if (length === 0) cut.push(Math.max(...disk.files.get(number)!));
      opened.truncate(length);
    };
    return { ...opened, truncate };
  };
  const journal = new Journal({ ...folder, file }, SMALL, records);
  const plain = new Journal(disk.folder(), SMALL);
  const preferences = defaultPreferences(zone('Europe/Vienna'));
  await plain.append({ kind: 'preferences', revision: 1, preferences });
  await journal.rewrite(
    true,
    writeAgain(() => {}),
    compareWritings,
  );
  expect(cut).toEqual([0]);
});

it('nothing old is cut before all that stands in its place is flushed', async () => {
  const disk = new MemoryDisk();
  const folder = disk.folder();
  const unflushed = new Set<number>();
  const left: (readonly number[])[] = [];
  const file = async (number: number) => {
    const opened = await folder.file(number);
    return {
      ...opened,
      write: (bytes: Uint8Array, at: number) => (unflushed.add(number), opened.write(bytes, at)),
      flush: () => (unflushed.delete(number), opened.flush()),
      truncate: (length: number) => (left.push([...unflushed]), opened.truncate(length)),
    };
  };
  const preferences = defaultPreferences(zone('Europe/Vienna'));
  await new Journal(disk.folder(), SMALL).append({ kind: 'preferences', revision: 1, preferences });
  const again = writeAgain(() => {});
  await new Journal({ ...folder, file }, SMALL, records).rewrite(true, again, compareWritings);
  expect(left).toEqual([[], []]);
});
