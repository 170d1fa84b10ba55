import { beforeEach, expect, it } from 'vitest';
import type { Capture, CaptureHead, Section } from '#domain/capture.ts';
import { defaultPreferences, type Person } from '#domain/preferences.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { getCapture } from '#store/captures.ts';
import { withView } from '#store/database.ts';
import { HEADER } from '#store/journal/frame.ts';
import { LOCKED, unlockPacked } from '#store/journal/locked.ts';
import { scan } from '#store/journal/scan.ts';
import { recordsCipher } from '#store/lock/opening.ts';
import { removeView } from '#store/removal.ts';
import { Notebook } from '#store/notebook.ts';
import { identify } from '#store/sections.ts';
import { MemoryDisk, MemoryShelf } from './memory-journal.ts';

const person: Person = { id: 'ann', name: 'Ann', demo: false };
const headAt = (minute: number): CaptureHead => ({
  device: { family: 'contour', model: '7410', serial: '1234567' },
  clock: {
    device: wallTime(2026, 11, 24, 10, minute)!,
    host: instant(Date.UTC(2026, 10, 24, 9, minute)),
  },
  zone: zone('Europe/Vienna'),
});
const sections = (count: number): Section[] =>
  Array.from({ length: count }, (_, index) => ({
    name: 'result',
    index,
    bytes: new TextEncoder().encode(
      `R|${index}|^^^Glucose|${100 + index}|mg/dL^P||E/M0|202611241000`,
    ),
  }));

let shelf: MemoryShelf;

beforeEach(async () => {
  shelf = new MemoryShelf();
  await removeView(person.id);
});

/** A program that starts afresh on the same disk. */
const start = () => new Notebook(shelf);

async function read(notebook: Notebook, minute: number, count: number): Promise<Capture> {
  const ticket = await notebook.begin(person, headAt(minute));
  for (const section of sections(count)) await notebook.keep(ticket, section);
  return notebook.end(ticket, true);
}

/** The program is gone without a word: the reading's lock with it. */
async function crash(minute: number, count: number): Promise<void> {
  const notebook = start();
  const ticket = await notebook.begin(person, headAt(minute));
  for (const section of sections(count)) await notebook.keep(ticket, section);
  shelf.held.splice(0);
}

const inView = (id: Capture['id']) => withView(person.id, (view) => getCapture(view, id));
const idsInView = () => withView(person.id, (view) => view.getAllKeys('captures'));
const check = () => start().check(person.id);

/** Damage that no single bit explains, in the first record of the journal in which a text lies. */
async function damage(text: string): Promise<void> {
  const bytes = shelf.disks.get(person.id)!.files.get(1)!;
  const cipher = await recordsCipher(person.id);
  for (const frame of scan(bytes).found) {
    const record = frame.type === LOCKED ? unlockPacked(frame, cipher) : frame;
    const at = Buffer.from(record?.payload ?? []).indexOf(text);
    if (at < 0) continue;
    bytes.fill(0xee, frame.at + HEADER + at, frame.at + HEADER + at + text.length);
    return;
  }
  throw new Error(`no record says ${text}`);
}

it('reading: keeps a capture in journal and view, under the hash of its content', async () => {
  const capture = await read(start(), 0, 3);
  expect(capture).toEqual({
    ...headAt(0),
    id: await identify(headAt(0), sections(3)),
    sections: sections(3),
    complete: true,
  });
  expect(await inView(capture.id)).toMatchObject({ sections: sections(3), complete: true });
  expect(await check()).toMatchObject({ state: 'fine' });
});

it('reading: forgets what a void session sent', async () => {
  const notebook = start();
  const ticket = await notebook.begin(person, headAt(0));
  await notebook.keep(ticket, sections(1)[0]!);
  await notebook.voidCapture(ticket);
  expect(await check()).toMatchObject({ state: 'fine' });
  expect(await idsInView()).toEqual([]);
  await expect(notebook.keep(ticket, sections(1)[0]!)).rejects.toMatchObject({
    code: 'internal',
  });
});

it('reading: finds a reading that the program did not live to end, as far as it went, once', async () => {
  await crash(0, 4);
  expect(await check()).toMatchObject({ state: 'repaired', interrupted: 1 });
  const [id] = await idsInView();
  expect(await inView(id!)).toMatchObject({
    complete: false,
    reason: 'interrupted',
    sections: sections(4),
  });
  expect(await check()).toMatchObject({ state: 'fine', interrupted: 0 });
});

it('reading: leaves a reading alone that is still going on in another tab', async () => {
  const notebook = start();
  const ticket = await notebook.begin(person, headAt(0));
  await notebook.keep(ticket, sections(1)[0]!);
  expect(await check()).toMatchObject({ state: 'fine', interrupted: 0 });
  await notebook.keep(ticket, sections(2)[1]!);
  const capture = await notebook.end(ticket, true);
  expect(capture.sections).toEqual(sections(2));
  expect(await check()).toMatchObject({ state: 'fine' });
});

it('reading: tells a full disk by its code and keeps what it acknowledged', async () => {
  const notebook = start();
  const ticket = await notebook.begin(person, headAt(0));
  await notebook.keep(ticket, sections(1)[0]!);
  const disk = shelf.disks.get(person.id)!;
  disk.room = 0;
  const big = { name: 'file', index: 1, bytes: new Uint8Array(13_000_000) };
  await expect(notebook.keep(ticket, big)).rejects.toMatchObject({ code: 'storage-full' });
  await notebook.keep(ticket, sections(2)[1]!);
  expect((await notebook.end(ticket, false)).sections).toEqual(sections(2));
});

it('the view is lost: comes back whole from the journal: captures and preferences', async () => {
  const notebook = start();
  const [one, two] = [await read(notebook, 0, 3), await read(notebook, 5, 40)];
  const preferences = { ...defaultPreferences(zone('Asia/Kolkata')), hours: '12' as const };
  await notebook.savePreferences(person.id, 5, preferences);
  await removeView(person.id);
  expect(await check()).toMatchObject({
    state: 'repaired',
    capturesRepaired: 2,
    sectionsLost: 0,
  });
  expect(await inView(one.id)).toMatchObject({ sections: sections(3), complete: true });
  expect(await inView(two.id)).toMatchObject({ sections: sections(40) });
  const meta = await withView(person.id, (view) => view.get('meta', 'preferences'));
  expect(meta).toEqual({ preferences: { revision: 5, preferences } });
  expect(await check()).toMatchObject({ state: 'fine' });
});

it('the view is lost: and the list of people too', async () => {
  await start().savePerson({ revision: 1, person });
  await start().savePerson({ revision: 2, person: { ...person, name: 'Anna' } });
  expect(await start().people()).toEqual([{ revision: 2, person: { ...person, name: 'Anna' } }]);
});

it('the journal is lost: comes back whole from the view, so that losing the view next costs nothing', async () => {
  const capture = await read(start(), 0, 30);
  shelf.disks.clear();
  expect(await check()).toMatchObject({
    state: 'repaired',
    capturesRepaired: 1,
    sectionsLost: 0,
  });
  await removeView(person.id);
  expect(await check()).toMatchObject({ state: 'repaired' });
  expect(await inView(capture.id)).toMatchObject({ sections: sections(30), complete: true });
});

it.each([
  ['a section', '|^^^Glucose|101|'],
  ['the head', '"serial":"1234567"'],
  ['the end', '"complete":true'],
])('the journal is lost: %s of a capture damaged: written again from the view', async (_, text) => {
  const capture = await read(start(), 0, 4);
  await damage(text);
  expect(await check()).toMatchObject({ state: 'repaired', sectionsLost: 0 });
  await removeView(person.id);
  await check();
  expect(await inView(capture.id)).toMatchObject({ sections: sections(4), complete: true });
  expect(await check()).toMatchObject({ state: 'fine' });
});

it('both copies are hurt: keeps what is left, says how much is gone and of which device, until it is read again', async () => {
  await read(start(), 0, 6);
  await damage('|^^^Glucose|102|');
  await removeView(person.id);
  const expected = {
    state: 'damaged',
    capturesDamaged: 1,
    sectionsLost: 1,
    devices: ['contour:7410:1234567'],
  };
  expect(await check()).toMatchObject(expected);
  expect(await check()).toMatchObject(expected);
  const [id] = await idsInView();
  const left = sections(6).filter(({ index }) => index !== 2);
  expect(await inView(id!)).toMatchObject({ sections: left, complete: false, reason: 'damaged' });
  await read(start(), 30, 6);
  expect(await check()).toMatchObject({ state: 'fine', capturesDamaged: 0 });
});

it('both copies are hurt: says so where records are gone that nobody knows', async () => {
  await crash(0, 3);
  await damage('|^^^Glucose|101|');
  expect(await check()).toMatchObject({ state: 'damaged', sectionsLost: 1 });
});

it('any one flipped bit of a journal without a view: everything back', async () => {
  const capture = await read(start(), 0, 2);
  const disk = shelf.disks.get(person.id)!;
  const used = disk.files.get(1)!.findLastIndex((byte) => byte !== 0) + 1;
  const small = new MemoryDisk();
  small.files.set(1, disk.files.get(1)!.slice(0, used + 64));
  for (let bit = 0; bit < (used + 64) * 8; bit += 3) {
    const hurt = small.clone();
    hurt.files.get(1)![bit >> 3]! ^= 1 << (bit & 7);
    shelf.disks.set(person.id, hurt);
    await removeView(person.id);
    await check();
    expect(await inView(capture.id), `bit ${bit}`).toMatchObject({
      sections: sections(2),
      complete: true,
    });
  }
});

it('takes in a capture from elsewhere once, into the journal and the view', async () => {
  const capture = await read(start(), 0, 3);
  await start().forget(person.id);
  await removeView(person.id);
  expect(await start().take(person, capture)).toBe(true);
  expect(await start().take(person, capture)).toBe(false);
  expect(await inView(capture.id)).toMatchObject({ complete: true, sections: capture.sections });
  await removeView(person.id);
  await check();
  expect(await inView(capture.id)).toMatchObject({ complete: true, sections: capture.sections });
});

it('takes in the whole of a capture that broke off here, and not the broken one over the whole', async () => {
  const whole = await read(start(), 0, 3);
  const broken = { ...whole, complete: false, reason: 'disconnected' };
  await removeView(person.id);
  await start().forget(person.id);
  expect(await start().take(person, broken)).toBe(true);
  expect(await start().take(person, whole)).toBe(true);
  expect(await start().take(person, broken)).toBe(false);
  expect(await inView(whole.id)).toMatchObject({ complete: true });
});

it('takes a capture from elsewhere whole or not at all, wherever the program dies', async () => {
  const whole = await read(start(), 0, 3);
  let calls = Infinity;
  for (let call = 1; call <= calls; call++) {
    const disk = new MemoryDisk();
    shelf.disks.set(person.id, disk);
    await removeView(person.id);
    disk.fault = { call, torn: 9, error: () => new Error('killed') };
    await start()
      .take(person, whole)
      .catch(() => undefined);
    calls = disk.calls < call ? disk.calls : Infinity;
    expect(await check()).toMatchObject({ interrupted: 0, sectionsLost: 0 });
    expect([[], [whole.id]]).toContainEqual(await idsInView());
    await start().take(person, whole);
    expect(await idsInView()).toEqual([whole.id]);
    expect(await check()).toMatchObject({ state: 'fine' });
  }
  expect(calls).toBeGreaterThan(9);
});
