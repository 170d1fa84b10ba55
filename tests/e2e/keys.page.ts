import { deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { openDoor, sealDoor } from '#bundles/keys/door.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { devicePairs, keepSealed, keptSealed } from '#store/keys.ts';

// Runs in Chromium: keys that stay in the browser.

const own = async () => deviceOf(await devicePairs('p-anna', newDeviceKeys));

/** A vault whose only door is this browser's; its key is told so that it can be known again. */
async function begin() {
  const device = await own();
  const epoch = await newEpoch(1);
  const door = await sealDoor([epoch], { recipients: [device.recipient] }, device);
  await keepSealed('p-anna', 'door', door);
  return { id: device.id, identity: epoch.identity };
}

/** What is there after a reload. */
async function goOn() {
  const device = await own();
  const door = (await keptSealed('p-anna', 'door')) ?? new Uint8Array();
  const { epochs } = await openDoor(door, { identity: device.opening.privateKey });
  return { id: device.id, identity: epochs[0]?.identity };
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

Object.assign(globalThis, { keysTests: { begin, goOn, takeOut } });
