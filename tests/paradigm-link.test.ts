import { describe, expect, it } from 'vitest';
import { crc8 } from '#bytes/crc.ts';
import { asFailure } from '#domain/failure.ts';
import type { Host } from '#devices/family.ts';
import { NextLink } from '#protocols/carelink/next-link.ts';
import { longQuestion, shortQuestion } from '#protocols/carelink/pass-through.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import { opcodes, type Question, radioOn } from '#protocols/carelink/question.ts';
import { Stick } from '#protocols/carelink/stick.ts';
import { transmit } from '#protocols/carelink/stick-frame.ts';
import { host, type LinkFaults, type Plug, page, SERIAL } from './paradigm-pump.ts';
import { NextLinkPlug } from './paradigm-next-link.ts';
import { StickPlug } from './paradigm-stick.ts';

const model: Question = { opcode: opcodes.model, params: [], answer: 64 };
const basal: Question = { opcode: opcodes.basalStandard, params: [], answer: 192 };
const historyPage = (number: number): Question => ({
  opcode: opcodes.historyPage,
  params: [number],
  answer: 1024,
});
const isig: Question = { opcode: opcodes.isigPage, params: [0, 0, 0, 99], answer: 2048 };
const all = [model, basal, historyPage(0), historyPage(2), isig];

const hex = (bytes: ArrayLike<number>) => Buffer.from(Uint8Array.from(bytes)).toString('hex');

interface Linked {
  readonly plug: Plug;
  readonly link: PumpLink;
}
const links: Readonly<Record<string, (here: Host, faults: LinkFaults, serial?: string) => Linked>> =
  {
    stick(here, faults, serial = SERIAL) {
      const plug = new StickPlug(here, faults);
      return { plug, link: new Stick(plug, here, serial) };
    },
    'Next LINK'(here, faults, serial = SERIAL) {
      const plug = new NextLinkPlug(here, faults);
      return { plug, link: new NextLink(plug, here, serial) };
    },
  };

/** Opens, asks everything, closes; what came before a failure stays. */
async function converse(name: string, faults: LinkFaults, here = host()) {
  const { plug, link } = links[name]!(here, faults);
  const heard: string[] = [];
  const failure = await (async () => {
    await link.open(here.signal);
    for (const question of all) {
      const answer = await link.ask(question, here.signal);
      heard.push(answer.said === 'data' ? hex(answer.bytes) : `refused ${answer.code}`);
    }
    await link.close(here.signal);
  })().then(() => undefined, asFailure);
  return { heard, failure, quality: link.quality, plug, spent: here.now() - 1_700_000_000_000 };
}

const expected = [
  hex([3, 0x35, 0x32, 0x32, ...Array.from({ length: 60 }, () => 0)]),
  hex(new Uint8Array(192)),
  hex(page(0)),
  hex(page(2)),
  hex(page(99, 2048)),
];

const survivable: Readonly<Record<string, LinkFaults>> = Object.fromEntries(
  [2, 3, 4, 5].flatMap((at): [string, LinkFaults][] => [
    [`question ${at} lost`, { loseQuestion: at }],
    [`packet ${at} damaged`, { flipPacket: at }],
  ]),
);

describe.each(Object.keys(links))('over a %s', (name) => {
  it('every kind of answer arrives whole', async () => {
    const { failure, heard, quality } = await converse(name, {});
    expect(failure).toBeUndefined();
    expect(heard).toEqual(expected);
    expect(quality).toMatchObject({ asked: all.length, repeated: 0 });
  });

  it.each(Object.keys(survivable))('survives %s', async (fault) => {
    const { failure, heard, quality } = await converse(name, survivable[fault]!);
    expect(failure).toBeUndefined();
    expect(heard).toEqual(expected);
    expect(quality.unheard + quality.damaged).toBeLessThan(2);
  });

  it('survives a pump that is out of range for a minute', async () => {
    const from = name === 'stick' ? 18_500 : 13_000;
    const { failure, heard, spent } = await converse(name, { away: [from, from + 60_000] });
    expect(failure).toBeUndefined();
    expect(heard).toEqual(expected);
    expect(spent).toBeGreaterThan(60_000);
  });

  it('another pump, or none, is a silent pump', async () => {
    expect((await converse(name, { stranger: true })).failure?.code).toBe('pump-silent');
  });

  it('a link that says nothing is no response', async () => {
    expect((await converse(name, { silentFrom: 1 })).failure?.code).toBe('no-response');
  });

  it('gives up in a known time wherever the link falls silent', async () => {
    for (const silentFrom of [2, 5, 9, 14, 20, 30]) {
      const { failure, spent } = await converse(name, { silentFrom });
      expect(failure?.code, `from ${silentFrom}`).toMatch(/^(no-response|pump-silent|poor-link)$/);
      expect(spent, `from ${silentFrom}`).toBeLessThan(600_000);
    }
  });

  it('is disconnected when the plug comes out, at any byte', async () => {
    for (let unplugAtByte = 1; unplugAtByte < 4000; unplugAtByte += 97) {
      const { failure } = await converse(name, { unplugAtByte });
      expect(failure?.code, `at ${unplugAtByte}`).toBe('disconnected');
    }
  });

  it('stops at once when the person wants to', async () => {
    for (const after of [100, 5000, 17_400, 18_200, 19_000]) {
      const stop = new AbortController();
      const here = host(stop.signal);
      void here
        .sleep(after, new AbortController().signal)
        .then(() => stop.abort(new Error('stop')));
      const { failure, spent } = await converse(name, { away: [0, 1e9] }, here);
      expect(failure?.message, `after ${after}`).toBe('stop');
      expect(spent).toBe(after);
    }
  });

  it('passes on a refusal of the pump', async () => {
    const here = host();
    const { link } = links[name]!(here, {});
    await link.open(here.signal);
    expect(await link.ask(historyPage(3), here.signal)).toEqual({ said: 'refused', code: 8 });
  });
});

it('gives up a pump that stays away', async () => {
  const { failure } = await converse('stick', { away: [18_500, 1e9] });
  expect(failure?.code).toBe('poor-link');
});

it('waits for the stick to hear well, and reports the weakest packet', async () => {
  const { failure, quality } = await converse('stick', { weakFor: 7 });
  expect(failure).toBeUndefined();
  expect(quality.weakest).toBe(0xd5);
  expect((await converse('stick', { weakFor: 99 })).failure?.code).toBe('poor-link');
});

it('asks again when the radio buffer of the stick overflowed', async () => {
  const { failure, heard, quality } = await converse('stick', { overflowAt: 5 });
  expect(failure).toBeUndefined();
  expect(heard).toEqual(expected);
  expect(quality).toMatchObject({ damaged: 1, repeated: 1 });
});

it('cuts what fills up the last transfer of a packet', async () => {
  const { heard, quality } = await converse('stick', { padded: true });
  expect(heard).toEqual(expected);
  expect(quality.repeated).toBe(0);
});

it('keeps the radio of the pump on in a long session', async () => {
  const here = host();
  const { plug, link } = links['stick']!(here, {});
  await link.open(here.signal);
  await here.sleep(560_000, here.signal);
  await link.ask(model, here.signal);
  await link.close(here.signal);
  const forms = plug.sent.filter((bytes) => bytes[13] === 0x5d).map((bytes) => bytes[15]);
  expect(forms).toEqual([1, 1, 0]);
});

it('writes the radio packets of the specification', () => {
  const on = '01 00 a7 01 12 34 56 80 02 55 00 00 00 5d 38 01 0a a2'.replaceAll(' ', '');
  expect(hex(transmit(SERIAL, radioOn))).toBe(on);
  expect(hex(transmit(SERIAL, historyPage(1)))).toBe('0100a70112345680010002020080d9019b');
  expect(crc8([0xa7, 0x12, 0x34, 0x56, 0x75, 0])).toBe(0xae);
});

describe('what may not be sent', () => {
  const builders = [transmit, shortQuestion, longQuestion];
  const forged = (opcode: number, params: number[] = []): Question =>
    ({ opcode, params, answer: 64 }) as unknown as Question;

  it('has no encoder: of 256 opcodes only the listed ones pass', () => {
    const known: readonly number[] = Object.values(opcodes);
    for (let opcode = 0; opcode < 256; opcode++) {
      if (known.includes(opcode)) continue;
      for (const build of builders) {
        expect(() => build(SERIAL, forged(opcode)), opcode.toString(16)).toThrow(RangeError);
      }
    }
  });

  it('includes every other form of 5D', () => {
    for (const params of [[], [1, 11], [1, 0], [0, 1], [1, 10, 0]]) {
      for (const build of builders)
        expect(() => build(SERIAL, forged(0x5d, params))).toThrow(RangeError);
    }
  });
});
