import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkName, entryName, isLogId, keyFileName, type LogId } from '#bundles/sync/names.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import type { Remover } from '#bundles/remotes/lender.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { randomFrom } from '#domain/chance.ts';
import { numbersIn, pairAt } from './remotes/browsers.ts';
import { type Place, placeKinds } from './remotes/places.ts';
import { captureOf } from './sync/fakes.ts';

// What every place has to do, whatever it is made of; the servers are real ones.

function logId(digit: string): LogId {
  const id = digit.repeat(32);
  if (!isLogId(id)) throw new Error(id);
  return id;
}
const hashOf = (number: number) => number.toString(16).padStart(64, '0');
const chunk = (number: number) => chunkName(hashOf(number));
const entry = (log: string, seq: number) => entryName({ log: logId(log), seq, hash: hashOf(seq) });

const door = keyFileName({ number: 1, tag: 'a'.repeat(16) }, 'pass');

const chance = randomFrom(5);
const bytesOf = (length: number) => Uint8Array.from({ length }, () => chance() * 256);

for (const kind of placeKinds)
  describe.skipIf(!kind.canRun)(kind.name, () => {
    let place: Place;
    let remote: Remote & Remover;
    beforeAll(async () => {
      place = await kind.start();
      ({ remote } = place);
    });
    afterAll(() => place?.end());

    it('has nothing at first', async () => {
      expect(await remote.list('log/')).toEqual([]);
      expect(await remote.get(chunk(1))).toBeUndefined();
    });

    it.each([
      ['of one byte', Uint8Array.of(0)],
      ['of all bytes', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
      ['of one MiB', bytesOf(2 ** 20)],
    ])('gives a file back as it was taken, %s', async (_, bytes) => {
      await remote.put(chunk(1), bytes);
      expect(Buffer.compare((await remote.get(chunk(1)))!, bytes)).toBe(0);
    });

    it('has the file that was put last', async () => {
      for (const length of [3000, 7, 40]) {
        const bytes = bytesOf(length);
        await remote.put(entry('a', 1), bytes);
        expect(Buffer.compare((await remote.get(entry('a', 1)))!, bytes)).toBe(0);
      }
    });

    it.each(['s', 'p'])('deletes a share below %s/, and nothing else', async (folder) => {
      const [gone, other] = ['0f', 'ff'].map((hex) => `${folder}/${hex.repeat(16)}/share.age`);
      for (const name of [gone!, other!]) await remote.put(name, bytesOf(40));
      await remote.withdraw(gone!);
      expect(await remote.get(gone!)).toBeUndefined();
      expect(await remote.get(other!)).toHaveLength(40);
      await remote.withdraw(gone!);
      for (const name of [chunk(1), entry('a', 1), `${folder}/`, `${folder}/${'0f'.repeat(16)}/`])
        await expect(remote.withdraw(name)).rejects.toMatchObject({ code: 'internal' });
      await remote.withdraw(other!);
    });

    it('lists by the beginning of names', async () => {
      const names = [entry('a', 1), entry('a', 2), entry('b', 1), chunk(1), chunk(2), door];
      for (const name of names) await remote.put(name, Uint8Array.of(1));
      const listed = async (prefix: string) => new Set(await remote.list(prefix));
      for (const prefix of [
        '',
        'log/',
        `log/${'a'.repeat(32)}/`,
        entry('b', 1),
        'c/',
        'keys/',
        'l',
      ])
        expect(await listed(prefix)).toEqual(
          new Set(names.filter((one) => one.startsWith(prefix))),
        );
      const both = names.filter((one) => /^(?:keys|log)/.test(one));
      expect((await remote.list('keys/', 'log/')).toSorted()).toEqual(both.toSorted());
    });

    it('takes many at once, in a folder that is new', async () => {
      const names = Array.from({ length: 20 }, (_, i) => entry('c', i + 1));
      await Promise.all(names.map((name, i) => remote.put(name, bytesOf(1000 + i))));
      const lengths = names.map(async (name) => (await remote.get(name))?.length);
      expect(await Promise.all(lengths)).toEqual(names.map((_, i) => 1000 + i));
      expect(new Set(await remote.list(`log/${'c'.repeat(32)}/`))).toEqual(new Set(names));
    });

    it('brings captures from one browser to another', async () => {
      const [anna, bert] = pairAt(remote);
      for (const number of [1, 2, 3, 4, 5]) anna.storage.add(captureOf(number));
      bert.storage.add(captureOf(6));
      await push(anna.ports);
      await push(bert.ports);
      const [first, second] = [await pull(bert.ports), await pull(anna.ports)];
      expect([numbersIn(anna), numbersIn(bert)]).toEqual([
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ]);
      const own = [anna, bert].map(({ storage }) => storage.log);
      const found = [...first.findings, ...second.findings].filter(({ log }) => own.includes(log));
      expect(found).toEqual([]);
    });
  });
