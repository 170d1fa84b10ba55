import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaptureHead } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { crc32, flippedBit } from '#store/journal/crc.ts';
import { Journal } from '#store/journal/journal.ts';
import type { Entry } from '#store/journal/record.ts';
import { MemoryDisk } from './memory-journal.ts';

const head: CaptureHead = {
  device: { family: 'contour', model: '7410', serial: '1234567' },
  clock: { device: wallTime(2026, 11, 24, 10)!, host: instant(Date.UTC(2026, 10, 24, 9)) },
  zone: zone('Europe/Vienna'),
};
const section = (index: number, length = 30): Entry => ({
  kind: 'section',
  ticket: 2,
  section: { name: 'R', index, bytes: new Uint8Array(length).fill(index + 1) },
});
const SMALL = 1024;

/** What a journal says, its own book-keeping aside. */
async function said(disk: MemoryDisk, size = SMALL): Promise<Entry[]> {
  const { written } = await new Journal(disk.folder(), size).read();
  const own = new Set(['opened', 'sealed']);
  return written.map(({ entry }) => entry).filter(({ kind }) => !own.has(kind));
}

async function filled(count: number, size = SMALL): Promise<[MemoryDisk, Entry[]]> {
  const disk = new MemoryDisk();
  const journal = new Journal(disk.folder(), size);
  const entries: Entry[] = [{ kind: 'begun', head }];
  for (let i = 0; i < count; i++) entries.push(section(i));
  for (const entry of entries) await journal.append(entry);
  return [disk, entries];
}

it('has the check value of CRC-32 (IEEE 802.3)', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
});

it('finds the one bit that explains a wrong sum', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 0, max: 7 }), (right, place, bit) => {
      const byte = place % right.length;
      const wrong = right.slice();
      wrong[byte]! ^= 1 << bit;
      const difference = (crc32(right) ^ crc32(wrong)) >>> 0;
      expect(flippedBit(difference, right.length)).toEqual({ byte, mask: 1 << bit });
    }),
  );
});

it('gives back what was appended, over many segments, to whoever opens it', async () => {
  const [disk, entries] = await filled(60);
  expect(disk.files.size).toBeGreaterThan(4);
  expect(await said(disk)).toEqual(entries);
  const { broken, holes, mended } = await new Journal(disk.folder(), SMALL).read();
  expect({ broken, holes, mended }).toEqual({ broken: 0, holes: [], mended: 0 });
});

it('lets two tabs write in turn without losing or doubling a record', async () => {
  const disk = new MemoryDisk();
  const tabs = [new Journal(disk.folder(), SMALL), new Journal(disk.folder(), SMALL)] as const;
  const sequences = await Promise.all(
    Array.from({ length: 60 }, (_, i) => tabs[i % 2]!.append(section(i))),
  );
  expect(new Set(sequences).size).toBe(60);
  expect(await said(disk)).toEqual(Array.from({ length: 60 }, (_, i) => section(i)));
});

it('takes a record that is larger than a segment', async () => {
  const disk = new MemoryDisk();
  const journal = new Journal(disk.folder(), SMALL);
  const entries = [section(0), section(1, 5000), section(2)];
  for (const entry of entries) await journal.append(entry);
  expect(await said(disk)).toEqual(entries);
});

it('keeps two segments ready, so that a full disk still takes what was just read', async () => {
  const [disk] = await filled(1);
  disk.room = [...disk.files.values()].reduce((sum, { length }) => sum + length, 0);
  const journal = new Journal(disk.folder(), SMALL);
  let kept = 0;
  const fill = async () => {
    for (;;) {
      await journal.append(section(kept + 1));
      kept++;
    }
  };
  await expect(fill()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(kept * 64).toBeGreaterThan(1.5 * SMALL);
  expect((await said(disk)).length).toBe(kept + 2);
});

it('damage: any one flipped bit is found and turned back, in the file too', async () => {
  const [disk, entries] = await filled(3, 512);
  for (const [number, bytes] of disk.files) {
    const used = bytes.length;
    for (let bit = 0; bit < used * 8; bit++) {
      const hurt = disk.clone();
      hurt.files.get(number)![bit >> 3]! ^= 1 << (bit & 7);
      expect(await said(hurt, 512), `segment ${number} bit ${bit}`).toEqual(entries);
      const again = await new Journal(hurt.folder(), 512).read();
      expect(again.mended + again.holes.length + again.broken).toBe(0);
    }
  }
});

it('damage: a write torn at any byte loses that record alone', async () => {
  const [disk, entries] = await filled(3);
  const whole = disk.clone();
  await new Journal(whole.folder(), SMALL).append(section(3));
  for (let torn = 0; torn < 66; torn++) {
    const hurt = disk.clone();
    const journal = new Journal(hurt.folder(), SMALL);
    await journal.read();
    hurt.fault = {
      call: hurt.calls + 2,
      torn,
      error: () => new DOMException('', 'UnknownError'),
    };
    await expect(journal.append(section(3)), `${torn}`).rejects.toMatchObject({
      name: 'UnknownError',
    });
    await journal.append(section(4));
    expect(await said(hurt), `${torn}`).toEqual([...entries, section(4)]);
  }
});

it('damage: a torn tail that nobody cleaned is cut at the last good record', async () => {
  const [disk, entries] = await filled(3);
  const [bytes] = disk.files.values();
  const end = bytes!.findLastIndex((byte) => byte !== 0) + 1;
  for (let cut = end - 40; cut < end; cut++) {
    const hurt = disk.clone();
    hurt.files.get(1)!.fill(0, cut);
    expect(await said(hurt)).toEqual(entries.slice(0, -1));
    await new Journal(hurt.folder(), SMALL).append(section(9));
    expect(await said(hurt)).toEqual([...entries.slice(0, -1), section(9)]);
  }
});

it('damage: many wrong bytes cost only the records they lie in, and are told once', async () => {
  const [disk, entries] = await filled(6, 4096);
  const bytes = disk.files.get(1)!;
  const at = bytes.indexOf(4, 300);
  bytes.fill(0xee, at, at + 12);
  const { holes } = await new Journal(disk.folder(), 4096).read();
  expect(holes.length).toBe(1);
  const left = await said(disk, 4096);
  expect(left.length).toBe(entries.length - 1);
  const [from, to] = holes[0]!;
  await new Journal(disk.folder(), 4096).append({ kind: 'settled', from, to });
  expect((await new Journal(disk.folder(), 4096).read()).holes).toEqual([]);
});

it('damage: a segment that is gone shows as a hole', async () => {
  const [disk] = await filled(60);
  disk.files.delete(2);
  const { holes } = await new Journal(disk.folder(), SMALL).read();
  expect(holes.length).toBe(1);
});

it('loses nothing that was acknowledged, whichever call of the disk fails', async () => {
  for (let call = 1; call < 400; call++) {
    const disk = new MemoryDisk();
    disk.fault = { call, torn: call % 50, error: () => new DOMException('', 'UnknownError') };
    const journal = new Journal(disk.folder(), 512);
    const kept: Entry[] = [];
    for (let i = 0; i < 30; i++) {
      const done = await journal.append(section(i)).then(
        () => true,
        () => false,
      );
      if (done) kept.push(section(i));
    }
    disk.fault = undefined;
    const after = await said(disk, 512);
    expect(after.filter((entry) => kept.some((k) => sameSection(k, entry))).length).toBe(
      kept.length,
    );
    expect(kept.length).toBeGreaterThanOrEqual(29);
    if (disk.calls < call) break;
  }
});

const sameSection = (a: Entry, b: Entry): boolean =>
  a.kind === 'section' && b.kind === 'section' && a.section.index === b.section.index;
