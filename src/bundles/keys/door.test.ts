import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { type Key, type Lock, open, seal } from '../seal.ts';
import { type Device, deviceOf, newDeviceKeys, publicText, signAs } from './device.ts';
import { openDoor, sealDoor } from './door.ts';
import { type Epoch, newEpoch } from './epoch.ts';

let device: Device;
let other: Device;
let first: Epoch;
let epochs: readonly Epoch[];
beforeAll(async () => {
  [device, other] = [await deviceOf(await newDeviceKeys()), await deviceOf(await newDeviceKeys())];
  first = await newEpoch(1);
  epochs = [first, await newEpoch(2)];
});

const own = () => ({ identity: device.opening.privateKey });
const lock = () => ({ recipients: [device.recipient] });
const outcome = (sealed: Uint8Array, key: Key) =>
  openDoor(sealed, key).then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
  );

it('gives all keys of the vault, and who wrote it, to the browser it is for', async () => {
  const sealed = await sealDoor(epochs.toReversed(), lock(), device);
  expect(await openDoor(sealed, own())).toEqual({ epochs, writer: device.id });
  expect(await outcome(sealed, { identity: other.opening.privateKey })).toBe('wrong-key');
  expect(await outcome(sealed, { identity: first.identity })).toBe('wrong-key');
});

it('is as long with one key as with six', async () => {
  const many = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => newEpoch(number)));
  const sealed = await Promise.all(
    [1, 2, 6].map((n) => sealDoor(many.slice(0, n), lock(), device)),
  );
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  const [last] = sealed.slice(-1);
  expect(last && (await openDoor(last, own())).epochs).toEqual(many);
});

it('finds every single bit that is not as it was', async () => {
  const sealed = await sealDoor(epochs.slice(0, 1), lock(), device);
  const outcomes = new Set<string>();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const flipped = sealed.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    outcomes.add(await outcome(flipped, own()));
  }
  expect(outcomes).toEqual(new Set(['broken-bundle', 'wrong-key']));
});

describe('takes no door', () => {
  let spelled: string;
  beforeAll(async () => {
    const keys = epochs.map(({ number, identity }) => [number, identity]);
    spelled = JSON.stringify({ v: 1, keys, by: await publicText(device.signing.publicKey) });
  });

  const bytes = (text: string) => new TextEncoder().encode(text);
  /** What comes of a door with this in it, signed as it should be. */
  async function of(text: string, by = device, lockOf: Lock = lock()) {
    const sig = await signAs(by, bytes(`glucose-log door 1\n${text}`));
    return outcome(await seal(bytes(`${text.slice(0, -1)},"sig":"${sig}"}`), lockOf), own());
  }

  it('but one that is spelled right', async () => {
    expect(await of(spelled)).toBe('opened');
  });

  it.each<[string, (text: string) => string]>([
    ['with a space', (text) => text.replace(',', ', ')],
    ['with a field more', (text) => text.replace('"v":1', '"v":1,"x":0')],
    ['with a field twice', (text) => text.replace('"v":1', '"v":1,"v":1')],
    ['without keys', (text) => text.replace(/"keys":.*\]\]/, '"keys":[]')],
    ['with keys that are none', (text) => text.replace(/"keys":.*\]\]/, '"keys":{}')],
    ['with number 0', (text) => text.replace('[1,', '[0,')],
    ['with a number that is no number', (text) => text.replace('[1,', '["1",')],
    ['with keys out of order', (text) => text.replace('[1,', '[3,')],
    ['with a key twice', (text) => text.replace(/(\[1,.*?\])/, '$1,$1')],
    [
      'with a wrong letter',
      (text) => text.replace(/(?<=KEY-1.{9})./, (one) => (one === 'Q' ? 'P' : 'Q')),
    ],
    ['with a key in small letters', (text) => text.replace('AGE-SECRET-KEY-1', 'age-secret-key-1')],
    ['with a key of another kind', (text) => text.replace('KEY-1', 'KEY-PQ-1')],
    ['with a key cut short', (text) => text.replace(/.(?="\])/, '')],
    ['by nobody', (text) => text.replace(/"by":".*"/, '"by":""')],
    ['as a list', (text) => `[${text}]`],
  ])('%s', async (_, change) => {
    expect(change(spelled)).not.toBe(spelled);
    expect(await of(change(spelled))).toBe('broken-bundle');
  });

  it('spelled otherwise once it was signed', async () => {
    const plain = new TextDecoder().decode(
      await open(await sealDoor(epochs, lock(), device), own()),
    );
    const shorter = plain.slice(0, -1);
    expect(shorter.endsWith(' ')).toBe(true);
    const others = [plain.replace('"by"', ' "by"'), plain.replace('"by"', '"x":0,"by"')];
    for (const text of [...others, shorter, `${plain} `])
      expect(await outcome(await seal(bytes(text), lock()), own())).toBe('broken-bundle');
    expect(await outcome(await seal(bytes(plain), lock()), own())).toBe('opened');
  });

  it('that another browser signed', async () => {
    expect(await of(spelled, other)).toBe('broken-bundle');
  });

  it('of a newer version, but says so', async () => {
    expect(await of(spelled.replace('"v":1', '"v":2'))).toBe('newer-data');
  });

  it('without a signature, too long, or of nonsense', async () => {
    for (const text of [spelled, ' '.repeat(2 ** 16 + 1), 'nonsense', '', 'null'])
      expect(await outcome(await seal(bytes(text), lock()), own())).toBe('broken-bundle');
  });
});
