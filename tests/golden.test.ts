import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DeviceSession, Host } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import { families } from '#devices/registry.ts';
import { type Capture, captureId, type Section } from '#domain/capture.ts';
import { zone } from '#domain/time.ts';
import { place } from '#time/place.ts';
import { parseTrace, replay } from '#transports/trace.ts';
import { VirtualTime } from '../tools/virtual-time.ts';

const root = 'tests/captures';
const traces = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.trace'));

async function outcomeOf(file: string): Promise<unknown> {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const [, at = '', where = ''] = /^# host (\S+) (\S+)/m.exec(text) ?? [];
  const family = families.find(({ id }) => id === file.split('/')[0])!;
  const time = new VirtualTime(Date.parse(at));
  const host: Host = { signal: new AbortController().signal, now: time.now, sleep: time.sleep };
  let session: DeviceSession | undefined;
  const sections: Section[] = [];
  await readOut(await family.driver('hid'), replay(parseTrace(text)), host, {
    begin: async (begun) => void (session = begun),
    keep: async (section) => void sections.push(section),
    onProgress: () => {},
  });
  const { device, clock } = session!;
  const id = captureId('golden');
  const capture: Capture = { id, device, clock, zone: zone(where), sections, complete: true };
  const { version, logsClock, decode } = await family.decoder();
  const { records, ...rest } = decode(capture);
  const decoder = `${family.id}@${version}`;
  return JSON.parse(
    JSON.stringify({ decoder, device, events: place(records, capture, logsClock), ...rest }),
  );
}

/** Every trace is read by its family's driver, decoded and placed; the outcome must be the one on file. */
it.each(traces)('%s', async (file) => {
  const outcome = await outcomeOf(file);
  const golden = `${root}/${file.replace(/trace$/, 'json')}`;
  if (!existsSync(golden)) writeFileSync(golden, `${JSON.stringify(outcome, null, 2)}\n`);
  const filed: unknown = JSON.parse(readFileSync(golden, 'utf8'));
  expect(outcome, `${golden}: raise the decoder version; look at the change; file it anew`).toEqual(
    filed,
  );
});
