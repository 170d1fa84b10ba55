import { openDoor, sealDoor } from '#bundles/keys/door.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { anyPasskey, newPasskey } from '#bundles/keys/passkey.ts';
import { Failure } from '#domain/failure.ts';
import { keepEpochs, keptEpochs, ownDevice } from '#workers/own-keys.ts';

// Runs in Chromium: keys that stay in the browser.

const own = () => ownDevice('p-anna');

/** A vault whose only door is this browser's; its key is told so that it can be known again. */
async function begin() {
  const device = await own();
  const epoch = await newEpoch(1);
  await keepEpochs('p-anna', device, [epoch]);
  return { id: device.id, identity: epoch.identity };
}

/** What is there after a reload. */
async function goOn() {
  const device = await own();
  const [epoch] = await keptEpochs('p-anna', device);
  return { id: device.id, identity: epoch?.identity };
}

/** What each way of taking a private half out of the browser comes to. */
async function takeOut() {
  const { signing, opening } = await own();
  const said: string[] = [];
  for (const key of [signing.privateKey, opening.privateKey])
    for (const format of ['pkcs8', 'jwk', 'raw'] as const)
      said.push(
        await crypto.subtle.exportKey(format, key).then(
          () => 'given',
          ({ name }: DOMException) => name,
        ),
      );
  return [...new Set(said)];
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);
const written: Uint8Array[] = [];

/** Makes a passkey and a door for it; gives the name of the door. */
async function makePasskey() {
  const device = await own();
  const passkey = newPasskey('Basalt');
  const door = await passkey.make();
  const lock = { recipients: [passkey] };
  written.push(await sealDoor([await newEpoch(written.length + 1)], lock, device));
  return door;
}

/** What comes of opening that door with whatever passkey there is, one bit of it changed where one is named. */
async function usePasskey(number: number, bit?: number) {
  const door = written[number]?.slice() ?? new Uint8Array();
  if (bit !== undefined) door[bit >> 3] = (door[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return openDoor(door, { identity: anyPasskey() }).then(({ epochs }) => epochs[0]?.number, codeOf);
}

/** How long that door is, and what it says it is for. */
const lookAt = (number: number) => ({
  length: written[number]?.length ?? 0,
  stanza: new TextDecoder('latin1').decode(written[number]).split('\n')[1],
});

const refused = () =>
  newPasskey('Basalt')
    .make()
    .then(() => 'made', codeOf);

Object.assign(globalThis, {
  keysTests: { begin, goOn, takeOut, makePasskey, usePasskey, lookAt, refused },
});
