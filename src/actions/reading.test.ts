import { expect, it, vi } from 'vitest';
import type { DeviceFamily, DeviceSession, Driver, Host } from '#devices/family.ts';
import { type Capture, captureId, type CaptureHead, type Section } from '#domain/capture.ts';
import { Failure, type FailureCode } from '#domain/failure.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import type { Transport } from '#transports/transport.ts';
import { type Journal, type ReadProgress, readInto } from './reading.ts';

const device = { family: 'fake', model: '1', serial: 'A1' };
const clock = { device: wallTime(2026, 11, 24)!, host: instant(0) };
const section = (index: number): Section => ({ name: 'R', index, bytes: Uint8Array.of(index) });

/** One attempt: how many sections arrive of three, and what happens then. */
interface Attempt {
  readonly sections: number;
  readonly quality?: DeviceSession['quality'];
  readonly unanswered?: readonly string[];
  readonly failure?: FailureCode;
}

/** A device that behaves attempt by attempt as told. */
const driverOf = (attempts: Attempt[]): Driver => {
  const left = [...attempts];
  return async () => {
    const {
      sections,
      failure,
      quality,
      unanswered = [],
    }: Attempt = left.shift() ?? { sections: 3 };
    const fail = () => {
      if (failure) throw new Failure(failure, 'as told');
    };
    if (sections < 0) fail();
    const session: DeviceSession = {
      device,
      clock,
      ...(quality && { quality }),
      unanswered: () => unanswered,
      async *read(onProgress) {
        for (let at = 0; at < sections; at++) {
          onProgress({ done: at + 1, total: 3, ...(at === 2 && { ripe: ['R'] }) });
          yield section(at);
        }
        fail();
      },
    };
    return session;
  };
};

class Notes implements Journal {
  readonly lines: string[] = [];
  sections: Section[] = [];
  head: CaptureHead | undefined;
  async begin(head: CaptureHead) {
    this.head = head;
    this.lines.push('begin');
  }
  async keep(one: Section) {
    this.lines.push(`keep ${one.index}`);
    this.sections.push(one);
  }
  async end(complete: boolean, reason = ''): Promise<Capture> {
    this.lines.push(`end ${complete} ${reason}`.trim());
    return { id: captureId('x'), complete, sections: this.sections, ...this.head! };
  }
  async forget() {
    this.sections = [];
    this.lines.push('forget');
  }
}

const never = () => Promise.reject(new Error('not asked for here'));
const familyOf = (driver: Driver): DeviceFamily => ({
  id: 'fake',
  name: 'Fake',
  action: 'Read it',
  models: [],
  filters: [],
  anyOfMaker: [],
  preparation: [],
  mask: never,
  requests: never,
  decoder: never,
  simulator: never,
  driver: async () => driver,
});

function setUp(attempts: Attempt[]) {
  const journal = new Notes();
  const wish = new AbortController();
  const steps: ReadProgress[] = [];
  const transport = {
    send: never,
    receive: never,
    close: vi.fn<() => Promise<void>>(async () => {}),
  };
  const open = vi.fn<() => Promise<Transport>>(async () => transport);
  const sleep = vi.fn<Host['sleep']>(async () => {});
  const host = { signal: wish.signal, now: () => instant(0), sleep };
  const family = familyOf(driverOf(attempts));
  const onProgress = (step: ReadProgress) => void steps.push(step);
  const ripe: Capture[] = [];
  const onRipe = (soFar: Capture) => void ripe.push(soFar);
  const start = () =>
    readInto({
      onRipe,
      family,
      medium: 'hid',
      open,
      host,
      journal,
      onProgress,
      zone: zone('Europe/Vienna'),
    });
  return { journal, wish, steps, ripe, transport, open, sleep, start };
}

it('journals each section and ends the capture complete', async () => {
  const { start, journal, steps, transport } = setUp([]);
  expect(await start()).toMatchObject({ capture: { complete: true } });
  expect(journal.lines).toEqual(['begin', 'keep 0', 'keep 1', 'keep 2', 'end true']);
  expect(journal.head).toEqual({ device, clock, zone: 'Europe/Vienna' });
  expect(steps.map(({ step, done }) => `${step} ${done}`)).toEqual([
    'opening 0',
    'greeting 0',
    'reading 0',
    'reading 1',
    'reading 2',
    'reading 3',
    'finishing 3',
  ]);
  expect(steps.at(-1)).toMatchObject({ device, total: 3 });
  expect(transport.close).toHaveBeenCalledOnce();
});

it('keeps what arrived before the cable was pulled, and says why it is not all', async () => {
  const { start, journal, open } = setUp([{ sections: 2, failure: 'disconnected' }]);
  const { capture, failure } = await start();
  expect(capture.complete).toBe(false);
  expect(failure?.code).toBe('disconnected');
  expect(journal.lines).toEqual(['begin', 'keep 0', 'keep 1', 'end false disconnected']);
  expect(open).toHaveBeenCalledOnce();
});

it('opens a device that left the bus before it gave anything once more, and only once', async () => {
  const gone: Attempt = { sections: -1, failure: 'disconnected' };
  const good = setUp([gone]);
  expect((await good.start()).capture.complete).toBe(true);
  expect(good.open).toHaveBeenCalledTimes(2);
  expect(good.transport.close).toHaveBeenCalledTimes(2);
  const bad = setUp([gone, gone]);
  await expect(bad.start()).rejects.toMatchObject({ code: 'disconnected' });
  expect(bad.open).toHaveBeenCalledTimes(2);
  expect(bad.journal.lines).toEqual([]);
});

it('forgets a session that the device calls void before it rests and starts again', async () => {
  const { start, journal, sleep } = setUp([{ sections: 2, failure: 'session-invalid' }]);
  sleep.mockImplementation(async () => void journal.lines.push('rest'));
  expect((await start()).capture.complete).toBe(true);
  expect(journal.lines.slice(0, 6)).toEqual([
    'begin',
    'keep 0',
    'keep 1',
    'forget',
    'rest',
    'begin',
  ]);
});

it('throws when the device calls every session void, with nothing kept', async () => {
  const invalid: Attempt = { sections: 2, failure: 'session-invalid' };
  const { start, journal } = setUp([invalid, invalid, invalid]);
  await expect(start()).rejects.toMatchObject({ code: 'session-invalid' });
  expect(journal.lines.filter((line) => line === 'forget')).toHaveLength(3);
  expect(journal.sections).toEqual([]);
  expect(journal.lines.at(-1)).toBe('forget');
});

it('does not keep a void session when the cable is pulled during the rest', async () => {
  const { start, journal } = setUp([
    { sections: 2, failure: 'session-invalid' },
    { sections: -1, failure: 'no-response' },
  ]);
  await expect(start()).rejects.toMatchObject({ code: 'no-response' });
  expect(journal.lines.at(-1)).toBe('forget');
});

it('a person who stops keeps what arrived and is told cancelled', async () => {
  const { start, journal, wish } = setUp([{ sections: 2, failure: 'no-response' }]);
  const keep = journal.keep.bind(journal);
  journal.keep = async (one) => {
    await keep(one);
    wish.abort();
  };
  expect((await start()).failure?.code).toBe('cancelled');
});

it('a person who stops while the device is opened leaves it closed', async () => {
  const { start, wish, open, transport } = setUp([]);
  let late = () => {};
  open.mockImplementation(() => new Promise((resolve) => (late = () => resolve(transport))));
  const reading = start();
  await expect.poll(() => open.mock.calls.length).toBe(1);
  wish.abort();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  late();
  await expect.poll(() => transport.close.mock.calls.length).toBe(1);
});

it('a full disk in the middle keeps what is stored', async () => {
  const { start, journal } = setUp([]);
  const keep = journal.keep.bind(journal);
  journal.keep = async (one) => {
    if (one.index === 2) throw new Failure('storage-full', 'quota');
    await keep(one);
  };
  const { capture, failure } = await start();
  expect(capture.sections).toHaveLength(2);
  expect(failure?.code).toBe('storage-full');
});

it('hands on what is ripe as it is by then, with the head of the reading', async () => {
  const { start, ripe, journal } = setUp([]);
  await start();
  expect(ripe).toHaveLength(1);
  expect(ripe[0]).toMatchObject({ device, clock, zone: 'Europe/Vienna', complete: false });
  expect(ripe.at(0)?.sections.map(({ index }) => index)).toEqual([0, 1]);
  expect(journal.sections).toHaveLength(3);
});

it('says which settings were asked for in vain, also of a reading that broke off', async () => {
  const unanswered = ['sensorSettings'];
  expect((await setUp([{ sections: 3, unanswered }]).start()).unanswered).toEqual(unanswered);
  const broken: Attempt = { sections: 1, unanswered, failure: 'disconnected' };
  expect((await setUp([broken]).start()).unanswered).toEqual(unanswered);
});

it('tells how the radio is heard, also while the pump says nothing', async () => {
  vi.useFakeTimers();
  const heard = { asked: 20, repeated: 0, unheard: 0, damaged: 0 };
  const { start, steps, journal } = setUp([{ sections: 2, quality: () => heard }]);
  const keep = journal.keep.bind(journal);
  journal.keep = async (one) => {
    if (one.index === 1) {
      Object.assign(heard, { repeated: 8, unheard: 8 });
      await vi.advanceTimersByTimeAsync(3000);
    }
    await keep(one);
  };
  await start();
  vi.useRealTimers();
  const told = steps.filter(({ step }) => step === 'reading').map(({ reception }) => reception);
  expect(told).toEqual(['good', 'good', 'good', 'poor']);
  expect(steps.at(-1)).toMatchObject({ step: 'finishing' });
  expect(steps.at(-1)).not.toHaveProperty('reception');
});
