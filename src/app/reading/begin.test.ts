import { beforeEach, expect, it, vi } from 'vitest';
import type { Granted } from '#actions/devices.ts';
import type { Family } from '#actions/families.ts';
import type { ReadDevice } from '#actions/read-device.ts';
import { Failure } from '#domain/failure.ts';
import { readAnother, readFamily, readGranted } from './begin.ts';
import { dismissReading, reading } from './reading.ts';

const { readDevice, listDevices } = vi.hoisted(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  return {
    readDevice: vi.fn<(ask: ReadDevice) => Promise<never>>(),
    listDevices: vi.fn<() => Promise<unknown>>(),
  };
});
vi.mock('#actions/read-device.ts', () => ({ readDevice }));
vi.mock('#actions/open-day.ts', () => ({ listDevices }));
vi.mock('#app/route.ts', () => ({ go: () => undefined, route: { value: { page: 'settings' } } }));
vi.mock('#app/state.ts', () => {
  const me = { id: 'me', name: 'Me', demo: false };
  return {
    owner: async () => me,
    knownOwner: async () => me,
    openPerson: async () => undefined,
    preferencesOf: async () => ({ zone: 'UTC' }),
    person: { value: me },
    report: (thrown: unknown) => {
      throw thrown;
    },
  };
});

const never = () => Promise.reject(new Error('not asked for here'));
const family = (id: string, own: Partial<Family> = {}): Family => ({
  id,
  name: id,
  action: `Read ${id}`,
  models: [],
  filters: [],
  anyOfMaker: [],
  preparation: [],
  mask: never,
  requests: never,
  driver: never,
  decoder: never,
  simulator: never,
  ...own,
});
const meters = family('meters');
const pumps = family('pumps', {
  addressing: { serialOf: (text) => text, serialIn: async () => undefined },
});
const granted = (...families: Family[]): Granted => ({
  id: 'device-1',
  medium: 'hid',
  label: 'LINK',
  open: never,
  families,
});
const readBefore = (...serials: string[]) =>
  listDevices.mockResolvedValue(
    [...serials, 'meter'].map((serial) => ({
      key: serial,
      device: { family: serial === 'meter' ? 'meters' : 'pumps', model: '522', serial },
    })),
  );

beforeEach(() => {
  readDevice.mockReset();
  readDevice.mockReturnValue(new Promise<never>(() => {}));
  reading.value = { state: 'idle' };
  readBefore();
});
const asked = () => readDevice.mock.calls.map(([ask]) => [ask.family.id, ask.serial]);

it('asks what to read where one plug leads to a meter and to a pump', async () => {
  await readGranted(granted(meters, pumps));
  expect(reading.value).toMatchObject({ state: 'asking', granted: { label: 'LINK' } });
  expect(reading.value).not.toHaveProperty('family');
  await readGranted(granted(meters, pumps), meters);
  await expect.poll(asked).toEqual([['meters', undefined]]);
});

it('asks for the number of a pump that was never read, and reads nothing yet', async () => {
  await readGranted(granted(pumps));
  expect(reading.value).toMatchObject({ state: 'asking', family: { id: 'pumps' }, known: [] });
  expect(asked()).toEqual([]);
  dismissReading();
  expect(reading.value.state).toBe('idle');
});

it('reads the one pump that was read before without a question', async () => {
  readBefore('123456');
  await readGranted(granted(meters, pumps), pumps);
  expect(reading.value).toMatchObject({ state: 'running', label: 'Pump 123456' });
  await expect.poll(asked).toEqual([['pumps', '123456']]);
});

it('asks which one where a person has several, or wants another', async () => {
  readBefore('123456', '654321');
  await readGranted(granted(pumps));
  expect(reading.value).toMatchObject({ state: 'asking', known: [{}, {}] });
  readBefore('123456');
  await readAnother(granted(pumps), pumps);
  expect(reading.value).toMatchObject({ state: 'asking', known: [{ key: '123456' }] });
});

it('lets a number be put right that no pump answered to', async () => {
  readDevice.mockRejectedValueOnce(new Failure('pump-silent', 'as told'));
  readFamily({ granted: granted(pumps), family: pumps, serial: '123450' });
  await expect.poll(() => reading.value.state).toBe('failed');
  if (reading.value.state === 'failed') reading.value.amend?.();
  await expect.poll(() => reading.value).toMatchObject({ state: 'asking', tried: '123450' });
});

it('offers no other number where the number is not what failed', async () => {
  readDevice.mockRejectedValueOnce(new Failure('disconnected', 'as told'));
  readFamily({ granted: granted(pumps), family: pumps, serial: '123456' });
  await expect.poll(() => reading.value.state).toBe('failed');
  expect(reading.value).not.toHaveProperty('amend');
});
