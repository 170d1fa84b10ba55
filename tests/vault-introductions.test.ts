import { beforeEach, expect, it } from 'vitest';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { sealIntroduction, stateOf } from '#bundles/keys/introduction.ts';
import { enrol } from '#bundles/keys/membership.ts';
import { introduce } from '#bundles/keys/trust.ts';
import { open, seal } from '#bundles/seal.ts';
import { keyFileName } from '#bundles/sync/names.ts';
import { Browser } from './sync/member.ts';
import { Server } from './sync/server.ts';

// What a storage between browsers, or somebody who knows something, may make of an introduction.

let server: Server;
let anna: Browser;
let bert: Browser;
let lost: Browser;
beforeEach(async () => {
  server = new Server(() => 0.5);
  anna = await Browser.start(server, 'Kitchen laptop');
  bert = await Browser.start(server, 'Phone');
  lost = await Browser.start(server, 'Old laptop');
  await anna.begin();
  await anna.letIn(bert);
});

const unfitFor = async (browser: Browser) => (await browser.keepUp()).unfit;
const current = ({ epochs }: Browser) => epochs.at(-1)!;
const whoName = (browser: Browser, epoch = current(anna)) =>
  keyFileName(epoch, `who-${browser.device.id}`);

it('an introduction is noticed with any bit of it another', async () => {
  const name = whoName(bert);
  const whole = server.files.get(name)!;
  for (let bit = 0; bit < whole.length * 8; bit += 13) {
    const flipped = whole.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    anna.overlay.set(name, flipped);
    expect(await unfitFor(anna)).toEqual([name]);
  }
});

it('an introduction does not stand for another browser, or under another key of the vault', async () => {
  server.files.set(whoName(lost), server.files.get(whoName(bert))!);
  expect(await unfitFor(anna)).toEqual([whoName(lost)]);
  const elsewhere = await sealIntroduction(lost.own, await newEpoch(1));
  server.files.set(whoName(lost), elsewhere);
  expect(await unfitFor(anna)).toEqual([whoName(lost)]);
  expect(await anna.names()).toEqual(['Kitchen laptop', 'Phone']);
});

it('an introduction is nothing without the key of the vault, even for who knows for whom it is sealed', async () => {
  const other = { ...(await newEpoch(1)), recipient: current(anna).recipient };
  server.files.set(whoName(lost), await sealIntroduction(lost.own, other));
  expect(await unfitFor(anna)).toEqual([whoName(lost)]);
});

it('an introduction cannot give a browser somebody else to seal for', async () => {
  const statement = { ...bert.own, recipient: lost.device.recipient };
  server.files.set(whoName(bert), await sealIntroduction(statement, current(anna)));
  expect(await unfitFor(anna)).toEqual([whoName(bert)]);
});

it('an introduction is as long with a short name as with a long one', async () => {
  const of = async (name: string) =>
    sealIntroduction(await stateOf(bert.device, name, bert.own.at), current(anna));
  const names = ['a', 'Kitchen laptop', '"'.repeat(64), '\u{1F4BB}'.repeat(64)];
  const lengths = (await Promise.all(names.map(of))).map(({ length }) => length);
  expect(new Set(lengths).size).toBe(1);
});

it('an introduction has one spelling, and no more than it needs', async () => {
  const { recipient, identity } = current(anna);
  const recipients = [recipient];
  const plain = new TextDecoder().decode(
    await open(server.files.get(whoName(bert))!, { identity }),
  );
  const respelled = [plain.replace('"at"', ' "at"'), plain.replace('"at"', '"x":0,"at"')];
  for (const text of [...respelled, '{"v":1}', 'nonsense', 'null', ' '.repeat(9000)]) {
    server.files.set(whoName(bert), await seal(new TextEncoder().encode(text), { recipients }));
    expect(await unfitFor(anna)).toEqual([whoName(bert)]);
  }
});

it('an introduction has a name of a sensible length, and a time', async () => {
  for (const name of ['', 'a\nb', 'x'.repeat(65)])
    await expect(stateOf(bert.device, name, bert.own.at)).rejects.toThrow('no name');
  await expect(stateOf(bert.device, 'Phone', 'today')).rejects.toThrow('no time');
});

it('an introduction that is hidden leaves its browser unknown, which is noticed', async () => {
  await bert.sync(1);
  anna.overlay.set(whoName(bert), undefined);
  expect(await anna.sync()).toEqual(['1 unknown-writer']);
  expect(anna.numbers).toEqual([]);
});

it('an introduction of before does no harm when it is shown again', async () => {
  const before = server.files.get(whoName(bert))!;
  await introduce(bert.remote, await stateOf(bert.device, 'New phone', bert.own.at), current(anna));
  expect(await anna.names()).toEqual(['Kitchen laptop', 'New phone']);
  server.files.set(whoName(bert), before);
  await bert.sync(1);
  expect(await anna.sync()).toEqual([]);
  expect(anna.numbers).toEqual([1]);
});

it('an introduction to an earlier key is enough for its browser to make that to the current one', async () => {
  anna.overlay.set(whoName(bert), undefined);
  await anna.shutOut();
  expect(await anna.names()).toEqual(['Kitchen laptop']);
  await enrol(anna.member, bert.device);
  bert.epochs = await bert.openOwnDoor();
  await bert.keepUp();
  expect(await anna.names()).toEqual(['Kitchen laptop', 'Phone']);
});

it('no more introductions are read than anybody has, and that is said', async () => {
  const introductions = (count: number) => {
    for (let i = 0; i < count; i++) {
      const id = i.toString(16).padStart(16, '0');
      server.files.set(keyFileName(current(anna), `who-${id}`), Uint8Array.of(1));
    }
  };
  introductions(998);
  expect(await unfitFor(anna)).toHaveLength(998);
  introductions(999);
  const before = server.requests;
  await expect(anna.keepUp()).rejects.toMatchObject({
    code: 'remote-refused',
    message: 'more than 1000 doors and introductions',
  });
  expect(server.requests - before).toBe(1);
});

it('nor more doors to keys that are not known', async () => {
  for (let number = 2; number < 1003; number++)
    server.files.set(
      keyFileName({ number, tag: 'a'.repeat(16) }, `dev-${anna.device.id}`),
      Uint8Array.of(1),
    );
  await expect(anna.keepUp()).rejects.toMatchObject({ code: 'remote-refused' });
});
