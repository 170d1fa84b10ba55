import { afterEach, expect, it, vi } from 'vitest';
import { forgetEverything, forgetPerson } from '#actions/forget-everything.ts';
import { addPractice, listPractices, removePractice } from '#actions/practices.ts';
import type { Person } from '#domain/preferences.ts';
import { stopSyncing } from '#actions/sync-place.ts';
import { withPeople } from '#store/database.ts';
import { changePractice, removeAllPractices } from '#store/practices.ts';

vi.mock('#workers/clients.ts', () => ({ journal: () => ({ ask: async () => [] }) }));
vi.mock('#actions/places.ts', () => ({ leavePlace: async () => {} }));
afterEach(removeAllPractices);

const anna: Person = { id: 'p-anna', name: 'Anna', demo: false };
const ben: Person = { id: 'p-ben', name: 'Ben', demo: false };
const key = (recipient: string) => ({ recipient, digits: [] });
const standing = { name: 'p/0/share.age', place: 'one', placeName: 'one', days: 14, whose: '' };
const names = async (person: Person) => (await listPractices(person)).map(({ name }) => name);
const databases = async () =>
  (await indexedDB.databases()).flatMap(({ name = '' }) => (/practices/.test(name) ? [name] : []));

it('are remembered for one person, by name', async () => {
  await addPractice(anna, 'Dr. Roe', key('age1r'));
  await addPractice(anna, 'Clinic', key('age1c'));
  expect(await names(anna)).toEqual(['Clinic', 'Dr. Roe']);
  expect(await names(ben)).toEqual([]);
});

it('are looked for without leaving a trace', async () => {
  expect(await names(anna)).toEqual([]);
  expect(await databases()).toEqual([]);
});

it('are one for each key: a new name takes the place of the old', async () => {
  await addPractice(anna, 'Dr. Roe', key('age1r'));
  await addPractice(anna, 'Dr. Roe, Bonn', key('age1r'));
  expect(await names(anna)).toEqual(['Dr. Roe, Bonn']);
});

it('keep what is written for them anew where their key is compared once more', async () => {
  const { recipient } = await addPractice(anna, 'Dr. Roe', key('age1r'));
  await changePractice(anna.id, recipient, (one) => ({ ...one, standing }));
  const again = await addPractice(anna, 'Dr. Roe, Bonn', key('age1r'));
  expect(again).toMatchObject({ name: 'Dr. Roe, Bonn', standing });
  expect(await listPractices(anna)).toEqual([again]);
});

it('are not forgotten while something is written for them anew: nobody could end it', async () => {
  const roe = await addPractice(anna, 'Dr. Roe', key('age1r'));
  await changePractice(anna.id, roe.recipient, (one) => ({ ...one, standing }));
  await removePractice(anna, roe);
  expect(await names(anna)).toEqual(['Dr. Roe']);
});

it('are forgotten one by one', async () => {
  const roe = await addPractice(anna, 'Dr. Roe', key('age1r'));
  await addPractice(anna, 'Clinic', key('age1c'));
  await removePractice(anna, roe);
  expect(await names(anna)).toEqual(['Clinic']);
});

it('outlive an end of sync', async () => {
  await addPractice(anna, 'Dr. Roe', key('age1r'));
  await stopSyncing(anna);
  expect(await names(anna)).toEqual(['Dr. Roe']);
});

it('go with the person', async () => {
  await addPractice(anna, 'Dr. Roe', key('age1r'));
  await addPractice(ben, 'Clinic', key('age1c'));
  vi.stubGlobal('localStorage', undefined);
  await forgetPerson(anna);
  expect(await databases()).toEqual(['basalt-practices-p-ben']);
});

it('go with everything, also of somebody whom no list knows', async () => {
  await withPeople((view) => view.put('people', { id: 'p-anna', revision: 1, person: anna }));
  await addPractice(anna, 'Dr. Roe', key('age1r'));
  await addPractice(ben, 'Clinic', key('age1c'));
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('caches', { delete: async () => false });
  await forgetEverything();
  expect(await databases()).toEqual([]);
});
