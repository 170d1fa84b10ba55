import { array, assert, asyncProperty, boolean, record, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import { instant, wallTimeText, zone } from '#domain/time.ts';
import type { BundledHead } from './capture-head.ts';
import type { BundleContent } from './content.ts';
import { packBundle } from './pack.ts';
import { paddedSize } from './padme.ts';
import { readTar, writeTar } from './tar.ts';
import { unpackBundle } from './unpack.ts';

const head = (serial: string, complete: boolean) => ({
  device: { family: 'contour', model: '7410', serial },
  clock: { device: wallTimeText('2026-11-26T14:05:00'), host: instant(1_795_700_000_000) },
  zone: zone('Europe/Berlin'),
  complete,
});
const idOf = (i: number) => captureId(i.toString(16).padStart(64, '0'));

const bundle = (changed: Partial<BundleContent> = {}): BundleContent => ({
  kind: 'backup',
  made: '2026-11-26T14:05:00Z',
  app: 'Basalt 0.1.0',
  events: '{"kind":"note"}\n',
  captures: [{ id: idOf(1), head: head('A-1', true), packed: new Uint8Array([1, 2, 3]) }],
  ...changed,
});

const contents = record({
  events: array(string({ maxLength: 40 })).map((lines) =>
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  ),
  captures: array(
    record({ serial: string({ maxLength: 20 }), complete: boolean(), packed: uint8Array() }),
    { maxLength: 4 },
  ).map((all) =>
    all.map(({ serial, complete, packed }, i) => ({
      id: idOf(i),
      head: head(serial, complete),
      packed: new Uint8Array(packed),
    })),
  ),
});

it('gives back what was put in, in an archive of a padded size', async () => {
  await assert(
    asyncProperty(contents, async (content) => {
      const archive = await packBundle(bundle(content));
      expect(archive.length % 512).toBe(0);
      expect(archive.length - paddedSize(archive.length)).toBeLessThan(512);
      expect(await unpackBundle(archive)).toEqual(bundle(content));
    }),
    { numRuns: 50 },
  );
});

/** The same archive with another member at a place, or none. */
async function withMember(i: number, bytes: (before: Uint8Array) => Uint8Array, name?: string) {
  const members = readTar(await packBundle(bundle()), 9);
  const changed = members.map((member, at) =>
    at === i ? { name: name ?? member.name, bytes: bytes(member.bytes) } : member,
  );
  return writeTar(changed);
}
const same = (bytes: Uint8Array) => bytes;
const text = (value: string) => new TextEncoder().encode(value);
const edited = (from: string, to: string) => (bytes: Uint8Array) =>
  text(new TextDecoder().decode(bytes).replace(from, to));

const noTime = { device: wallTimeText('2026-13-41T25:00:00'), host: instant(0) };

describe('refuses whole', () => {
  it.each([
    ['a member that is not the one listed', withMember(1, (b) => new Uint8Array(b.length)), 'hash'],
    ['a member under another name', withMember(1, same, 'captures/x'), 'not the one listed'],
    ['a manifest of something else', withMember(0, edited('glucose', 'other')), 'not one of ours'],
    ['a manifest that is no JSON', withMember(0, () => text('{')), 'no JSON'],
    ['a manifest that lists less', withMember(0, edited('"members":[{', '"m":[{')), 'lacks'],
    ['a bundle without one', withMember(0, same, 'pad'), 'does not come first'],
    ['a padding that says something', withMember(4, () => text('hidden')), 'padding that says'],
    ['a clock that shows no time', withHead({ clock: noTime }), 'lacks something'],
    ['a zone that is nowhere', withHead({ zone: zone('Europe/Nowhere') }), 'lacks something'],
    ['names beside the pattern', named('captures/../x.json'), 'unknown name'],
  ])('%s', async (_, archive, message) => {
    await expect(unpackBundle(await archive)).rejects.toMatchObject({
      code: 'broken-bundle',
      message: expect.stringContaining(message),
    });
  });

  it('what a newer program wrote, and says so', async () => {
    const archive = await withMember(0, edited('"min":1', '"min":2'));
    await expect(unpackBundle(archive)).rejects.toMatchObject({ code: 'newer-data' });
  });

  it('a member made to fill the memory, before it has', async () => {
    const bomb = bundle({ events: '\n'.repeat(2_000_000) });
    await expect(unpackBundle(await packBundle(bomb))).rejects.toMatchObject({
      code: 'broken-bundle',
      message: expect.stringContaining('grows beyond'),
    });
  });

  it('a line longer than any event', async () => {
    const noise = Array.from({ length: 70_000 }, (_, i) => ((i * 7919) % 9973).toString(36)).join(
      '',
    );
    await expect(unpackBundle(await packBundle(bundle({ events: noise })))).rejects.toThrow(
      'a line is too long',
    );
  });
});

/** The archive with its first member under a name that the manifest lists as well. */
async function named(name: string): Promise<Uint8Array> {
  const members = readTar(await packBundle(bundle()), 9);
  return writeTar(
    members.map((member, i) => {
      if (i === 0) return { ...member, bytes: edited('events.ndjson.gz', name)(member.bytes) };
      return i === 1 ? { ...member, name } : member;
    }),
  );
}

/** A whole bundle whose captures have another head, as somebody else might make one. */
function withHead(changed: Partial<BundledHead>): Promise<Uint8Array> {
  const whole = bundle();
  const captures = whole.captures.map((one) => ({ ...one, head: { ...one.head, ...changed } }));
  return packBundle({ ...whole, captures });
}
