import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packBundle } from '#bundles/pack.ts';
import { type Lock, open, seal } from '#bundles/seal.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import type { Capture, CaptureHead, Section } from '#domain/capture.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences.ts';
import { instant, wallTimeText, zone } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import type { KeptCapture } from '#store/captures.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { identify } from '#store/sections.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { makeBackup, readBackup } from '#workers/backing-up.ts';
import { exportEvents } from '#workers/exporting.ts';
import { wornPump } from '../tools/bench/worn-pump.ts';

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const about = { app: 'Basalt 0.1.0', made: '2026-11-26T14:05:00.000Z' };
const phrase = { passphrase: 'green door, blue house' };
/** A key costs less than a passphrase. */
let key: { readonly identity: string };
let lock: { readonly recipients: readonly string[] };
const quiet = () => {};

const named = async (head: CaptureHead, sections: readonly Section[], complete = true) => ({
  ...head,
  id: await identify(head, sections),
  sections,
  complete,
});

/** What somebody typed on a day. */
function entry(): Promise<Capture> {
  const [wall, at] = [wallTimeText('2026-11-25T12:00:00'), instant(NOW - 3 * 3_600_000)];
  const head = typed.head({ device: wall, host: at }, zone('UTC'));
  const fact = { kind: 'note', text: 'a walk' } as const;
  return named(head, [typed.section(entryId(wall, 'x'), { wall, at, fact })]);
}

/** A pump that was read whole, once before that until the cable was pulled, and an entry. */
let captures: readonly KeptCapture[];
beforeAll(async () => {
  const identity = await generateX25519Identity();
  [key, lock] = [{ identity }, { recipients: [await identityToRecipient(identity)] }];
  const { capture } = wornPump(20, NOW);
  const earlier = { ...capture, clock: { ...capture.clock, host: instant(NOW - 60_000) } };
  captures = [
    { ...(await named(earlier, capture.sections.slice(0, 5), false)), reason: 'disconnected' },
    await named(capture, capture.sections),
    await entry(),
  ];
});

const absorbAll = async (view: View, all: readonly Capture[]) => {
  for (const capture of all) await absorbCapture(view, capture, quiet);
};
const exported = async (view: View): Promise<string> => (await exportEvents(view)).text();
const ids = (all: readonly Capture[]) => all.map(({ id }) => id).toSorted();

beforeEach(() => Promise.all([removeView('a'), removeView('b')]));

const backups = (of: Lock = lock, most?: Parameters<typeof makeBackup>[3]) =>
  withView('a', async (view) => {
    await absorbAll(view, captures);
    return (await makeBackup(view, of, about, most)).files;
  });
const backup = async (of?: Lock): Promise<Uint8Array> => (await backups(of))[0]!;

it('gives an empty machine the same days, event by event, and a second time nothing', async () => {
  const file = await backup();
  const before = await withView('a', exported);
  expect(before.split('\n').length).toBeGreaterThan(1000);
  const { captures: restored } = await readBackup(file, key);
  expect(ids(restored)).toEqual(ids(captures));
  const broken = restored.filter(({ complete }) => !complete);
  expect(broken.map(({ reason }) => reason)).toEqual(['disconnected']);
  await withView('b', async (view) => {
    await absorbAll(view, restored);
    expect(await exported(view)).toBe(before);
    await absorbAll(view, restored);
    expect(await exported(view)).toBe(before);
  });
});

it.each([
  ['readings', { captures: 2, bytes: Infinity }, 2],
  ['bytes', { captures: 10, bytes: 1 }, 3],
])('is several files where one would hold too many %s', async (_, most, count) => {
  const files = await backups(lock, most);
  expect(files).toHaveLength(count);
  const opened = await Promise.all(files.map((file) => readBackup(file, key)));
  expect(ids(opened.flatMap((one) => one.captures))).toEqual(ids(captures));
});

describe('what the person chose', () => {
  const chosen: Preferences = {
    ...defaultPreferences(zone('Europe/Vienna'), 'de'),
    unit: 'mmol/L',
    preset: 'custom',
    target: { 'mg/dL': [72, 150], 'mmol/L': [4, 8.3] },
    lowLine: null,
    uncounted: ['contour:7410:1'],
    printed: { name: 'initials', born: '1990-01-31', number: 'N 12' },
    paper: 'Letter',
  };
  const choose = (preferences: object) =>
    withView('a', (view) =>
      view.put(
        'meta',
        { preferences: { revision: 1, preferences: preferences as Preferences } },
        'preferences',
      ),
    );
  const broughtBy = async (file: Uint8Array) => (await readBackup(file, key)).preferences;

  it('comes in the first file', async () => {
    await choose(chosen);
    const [first, second] = await backups(lock, { captures: 2, bytes: Infinity });
    expect(await broughtBy(first!)).toEqual(chosen);
    expect(await broughtBy(second!)).toBeUndefined();
  });

  it('has every field, also where an earlier version of the program kept it', async () => {
    const { paper: _p, uncounted: _u, ...earlier } = chosen;
    await choose(earlier);
    expect(await broughtBy(await backup())).toEqual({ ...chosen, paper: 'auto', uncounted: [] });
  });

  it('is nothing where they chose nothing', async () => {
    expect(await broughtBy(await backup())).toBeUndefined();
  });

  it.each([
    ['a value of a later version', { palette: 'sunrise' }],
    ['a zone that is none', { zone: 'Europe/Nowhere' }],
    ['half of the fields', { printed: undefined }],
    ['no parts of the day', { dayparts: [] }],
  ])('is passed over with %s; the readings come all the same', async (_, change) => {
    await choose(chosen);
    const content = await unpackBundle(await open(await backup(), key));
    const preferences = { ...chosen, ...change } as unknown as Preferences;
    const file = await seal(await packBundle({ ...content, preferences }), lock);
    expect(await broughtBy(file)).toBeUndefined();
    expect(ids((await readBackup(file, key)).captures)).toEqual(ids(captures));
  });
});

it('leaves the events out where they are more than a bundle may hold: every reading says them again', async () => {
  const eventsIn = async (bytes: number) => {
    const [file] = await backups(lock, { captures: 10, bytes });
    return (await unpackBundle(await open(file!, key))).events.length;
  };
  expect(await eventsIn(2 ** 30)).toBeGreaterThan(100_000);
  expect(await eventsIn(100_000)).toBe(0);
});

it('counts what is listed but has no bytes any more: a backup is not called whole that is not', async () => {
  const { missing, captures: held } = await withView('a', async (view) => {
    await absorbAll(view, captures);
    await view.delete('sections', captures[1]!.id);
    return makeBackup(view, lock, about);
  });
  expect({ missing, held }).toEqual({ missing: 1, held: 2 });
});

it('says nothing to whoever has no key: no name, no date, no number of a device', async () => {
  const file = new TextDecoder('latin1').decode(await backup());
  for (const told of ['2026', 'paradigm', '100001', 'a walk', 'Basalt', 'chunk.json'])
    expect(file).not.toContain(told);
});

it('opens with its passphrase alone', async () => {
  const file = await backup(phrase);
  expect(ids((await readBackup(file, phrase)).captures)).toEqual(ids(captures));
  await expect(readBackup(file, { passphrase: 'green door' })).rejects.toMatchObject({
    code: 'wrong-key',
  });
});

describe('takes in nothing where a capture', () => {
  /** The backup as somebody else made it who knows the passphrase. */
  async function forged(change: (packed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
    const content = await unpackBundle(await open(await backup(), key));
    const all = content.captures.map((one) => ({ ...one, packed: change(one.packed) }));
    return seal(await packBundle({ ...content, captures: all }), lock);
  }

  it.each([
    [
      'is not the one it is named after',
      (b: Uint8Array<ArrayBuffer>) => b.map((x, i) => (i === b.length - 1 ? x ^ 1 : x)),
      'another one',
    ],
    ['is cut', (b: Uint8Array<ArrayBuffer>) => b.slice(0, 7), 'no sections'],
  ])('%s', async (_, change, message) => {
    await expect(readBackup(await forged(change), key)).rejects.toMatchObject({
      code: 'broken-bundle',
      message: expect.stringContaining(message),
    });
  });
});
