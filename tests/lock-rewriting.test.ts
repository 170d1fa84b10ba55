import { beforeEach, describe, expect, it } from 'vitest';
import type { CaptureHead, CaptureId, Section } from '#domain/capture.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { encodeFrame } from '#store/journal/frame.ts';
import { type Again, Journal } from '#store/journal/journal.ts';
import { lockPacked, type RecordCipher } from '#store/journal/locked.ts';
import type { LogFile } from '#store/journal/log-folder.ts';
import type { Entry, Packed } from '#store/journal/record.ts';
import { compareWritings, writeAgain } from '#store/journal/rewriting.ts';
import { sealerOf } from '#store/lock/cipher.ts';
import { findLock, stateOfLock } from '#store/lock/opening.ts';
import { newKey, unwrapKey } from '#store/lock/wrapping.ts';
import { ann, Life, live, PASSPHRASE, seen, writeNote } from './locked-life.ts';
import { MemoryDisk } from './memory-journal.ts';

// Turning a lock writes the journal once more, and then the first writing is deleted: nothing may be in that alone.

const VIENNA = zone('Europe/Vienna');
const head: CaptureHead = {
  device: { family: 'contour', model: '7410', serial: '1234567' },
  clock: { device: wallTime(2026, 11, 24, 10)!, host: instant(Date.UTC(2026, 10, 24, 9)) },
  zone: VIENNA,
};
const { id, key } = newKey();
const { records } = sealerOf(key, id);
const open = (disk: MemoryDisk) => new Journal(disk.folder(), 1024, records);

/** A reading of three sections, of which so many are there. */
async function writeReading(disk: MemoryDisk, there: number): Promise<void> {
  const journal = new Journal(disk.folder(), 1024);
  const ticket = await journal.append({ kind: 'begun', head });
  for (let index = 0; index < there; index++) {
    const bytes = new Uint8Array(30).fill(index + 1);
    await journal.append({ kind: 'section', ticket, section: { name: 'R', index, bytes } });
  }
  const about = { ticket, id: 'c1' as CaptureId, complete: true, head, sections: 3 };
  await journal.append({ kind: 'ended', ...about });
}

/** A journal in plain: a reading, what was chosen, and whose it is. */
async function plain(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await writeReading(disk, 3);
  await new Journal(disk.folder(), 1024).append(
    { kind: 'preferences', revision: 7, preferences: defaultPreferences(VIENNA) },
    { kind: 'person', revision: 9, person: ann },
  );
  return disk;
}

const said = async (disk: MemoryDisk) =>
  (await open(disk).read()).written.filter(({ entry }) => !isOwn(entry));
const isOwn = ({ kind }: Entry) => ['opened', 'sealed', 'superseded'].includes(kind);

type Change = (entry: Entry) => readonly Entry[];

/** Writes again, but in the place of each entry what `change` makes of it. */
const changed =
  (change: Change): Again =>
  (reading, write) =>
    writeAgain(() => {})(reading, async (entry) => {
      let sequence = 0;
      for (const one of change(entry)) sequence = await write(one);
      return sequence;
    });

/** The sections of a reading, each otherwise. */
const sectionsAs =
  (otherwise: (section: Section) => readonly Section[]): Change =>
  (entry) =>
    entry.kind === 'section'
      ? otherwise(entry.section).map((section) => ({ ...entry, section }))
      : [entry];

/** Entries of one kind, otherwise or not at all. */
const without =
  (kind: Entry['kind'], otherwise?: object): Change =>
  (entry) => {
    if (entry.kind !== kind) return [entry];
    return otherwise ? [{ ...entry, ...otherwise }] : [];
  };

const filled = (length: number) => new Uint8Array(length).fill(3);
const other = { ...head, device: { ...head.device, serial: '1' } };
const wrong: Readonly<Record<string, Change>> = {
  'a section is missing': sectionsAs((one) => (one.index === 1 ? [] : [one])),
  'a section is there that was not': sectionsAs((one) =>
    one.index === 2 ? [one, { ...one, index: 3 }] : [one],
  ),
  'a section has another name': sectionsAs((one) => [{ ...one, name: 'Q' }]),
  'a section has another number': sectionsAs((one) => [{ ...one, index: one.index + 1 }]),
  'a byte of a section is another': sectionsAs((one) => [{ ...one, bytes: filled(30) }]),
  'the last section is longer': sectionsAs((one) =>
    one.index === 2 ? [{ ...one, bytes: filled(31) }] : [one],
  ),
  'a reading has no end': without('ended'),
  'a reading broke off': without('ended', { complete: false }),
  'a reading is of another device': without('begun', { head: other }),
  'what was chosen is missing': without('preferences'),
  'what was chosen is older': without('preferences', { revision: 1 }),
  'the person is missing': without('person'),
};

describe('what was written again and says something else', () => {
  it.each(Object.entries(wrong))('%s: the first writing stays', async (_, change) => {
    const disk = await plain();
    const before = await said(disk);
    const failing = open(disk).rewrite(true, changed(change), compareWritings);
    await expect(failing).rejects.toMatchObject({ code: 'storage-damaged' });
    expect(await said(disk)).toEqual(before);
  });

  it('a reading is there twice: the first writing stays', async () => {
    const disk = await plain();
    const before = await said(disk);
    const twice: Again = async (...to) => {
      for (const _ of [1, 2]) await writeAgain(() => {})(...to);
    };
    const failing = open(disk).rewrite(true, twice, compareWritings);
    await expect(failing).rejects.toMatchObject({ code: 'storage-damaged' });
    expect(await said(disk)).toEqual(before);
  });

  it('stays out as well where the disk does not keep what it is told, and goes in once it does', async () => {
    const disk = await plain();
    const before = await said(disk);
    const folder = disk.folder();
    let writes = 0;
    const file = async (number: number): Promise<LogFile> => {
      const kept = await folder.file(number);
      const write = (bytes: Uint8Array, at: number) =>
        kept.write(++writes === 8 ? new Uint8Array(bytes.length).fill(7) : bytes, at);
      return { ...kept, write };
    };
    const failing = new Journal({ ...folder, file }, 1024, records);
    const again = writeAgain(() => {});
    await expect(failing.rewrite(true, again, compareWritings)).rejects.toMatchObject({
      code: 'storage-damaged',
    });
    expect(await said(disk)).toEqual(before);
    await open(disk).rewrite(true, again, compareWritings);
    const kinds = (await said(disk)).map(({ entry }) => entry.kind);
    expect(kinds.toSorted()).toEqual(before.map(({ entry }) => entry.kind).toSorted());
  });
});

describe('what has no end, or is there more than once', () => {
  const again = writeAgain(() => {});
  const rewritten = (disk: MemoryDisk) => open(disk).rewrite(true, again, compareWritings);
  const kindsOf = async (disk: MemoryDisk) => (await said(disk)).map(({ entry }) => entry.kind);

  it('a copy that was never finished is left out: it is kept elsewhere', async () => {
    const disk = await plain();
    const section: Section = { name: 'R', index: 0, bytes: filled(30) };
    const journal = new Journal(disk.folder(), 1024);
    const ticket = await journal.append({ kind: 'begun', head: other, isCopy: true });
    await journal.append({ kind: 'section', ticket, section });
    await rewritten(disk);
    const alone = await plain();
    await rewritten(alone);
    expect(await kindsOf(disk)).toEqual(await kindsOf(alone));
  });

  it('a reading that goes on is waited for', async () => {
    const disk = await plain();
    await new Journal(disk.folder(), 1024).append({ kind: 'begun', head: other });
    const before = await said(disk);
    await expect(rewritten(disk)).rejects.toMatchObject({ code: 'reading-elsewhere' });
    expect(await said(disk)).toEqual(before);
  });

  it.each([1, 2])(
    'of a reading that lies there twice the whole one stays: number %i',
    async (n) => {
      const disk = new MemoryDisk();
      for (const whole of n === 1 ? [3, 2] : [2, 3]) await writeReading(disk, whole);
      await rewritten(disk);
      const kinds = await kindsOf(disk);
      expect(kinds.filter((kind) => kind === 'begun')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'section')).toHaveLength(3);
    },
  );
});

const newer: Packed = { type: 99, payload: new TextEncoder().encode('something new') };

/** Writes a record of a kind that is not known here behind all others, as a later version would. */
async function writeNewer(disk: MemoryDisk, cipher?: RecordCipher): Promise<number> {
  const { written } = await new Journal(disk.folder(), 1024, cipher).read();
  const sequence = written.at(-1)!.sequence + 1;
  const packed = cipher ? lockPacked(newer, sequence, cipher) : newer;
  const used = [...disk.files].filter(([, bytes]) => bytes.some((byte) => byte !== 0));
  const [, bytes] = used.toSorted(([a], [b]) => a - b).at(-1)!;
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  bytes.set(encodeFrame({ ...packed, sequence }), end);
  return sequence;
}

describe('what a later version wrote', () => {
  let life: Life;
  beforeEach(async () => {
    life = new Life();
    await life.begin();
    await live(await life.restart());
  });
  const told = [() => {}, () => {}] as const;
  const refused = { code: 'newer-data' };

  it('is never left out of a second writing, and no byte of the first one changes', async () => {
    const disk = await plain();
    const sequence = await writeNewer(disk);
    const before = disk.clone();
    const again = writeAgain(() => {});
    const failing = open(disk).rewrite(true, again, compareWritings);
    await expect(failing).rejects.toMatchObject(refused);
    expect(disk.files).toEqual(before.files);
    expect(await open(disk).read()).toMatchObject({ newer: [sequence], holes: [], broken: 0 });
  });

  it('is no damage, and what is written behind it is read', async () => {
    await writeNewer(life.disk);
    const notebook = await life.restart();
    expect(await notebook.check(ann.id)).toMatchObject({ state: 'fine' });
    await writeNote(notebook, 5, 'behind it');
    expect(await (await life.restart()).check(ann.id)).toMatchObject({ state: 'fine' });
    expect((await seen()).captures.length).toBe(4);
  });

  it('keeps the lock from being turned on, before anything of it is there', async () => {
    await writeNewer(life.disk);
    const notebook = await life.restart();
    const before = await life.bytes();
    await expect(notebook.turnLockOn(ann.id, PASSPHRASE, ...told)).rejects.toMatchObject(refused);
    expect(await life.bytes()).toBe(before);
    expect(await stateOfLock(ann.id)).toBe('none');
  });

  it('keeps the lock on, where it is sealed', async () => {
    await (await life.restart()).turnLockOn(ann.id, PASSPHRASE, ...told);
    const record = (await findLock(ann.id)).record!;
    const cipher = sealerOf(await unwrapKey(PASSPHRASE, record), record.id).records;
    await writeNewer(life.disk, cipher);
    const notebook = await life.restart();
    const before = await life.bytes();
    await expect(notebook.turnLockOff(ann.id, PASSPHRASE, ...told)).rejects.toMatchObject(refused);
    expect(await life.bytes()).toBe(before);
    await writeNote(notebook, 5, 'sealed as before');
    expect((await seen()).captures.length).toBe(4);
  });
});
